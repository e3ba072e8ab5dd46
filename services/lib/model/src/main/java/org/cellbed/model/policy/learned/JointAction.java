package org.cellbed.model.policy.learned;

import org.cellbed.model.actor.ActorLayout;

/** Joint decisions as numbers: the place of device d is digit d - 1 in base M + 1, the number of places. */
public final class JointAction {
    private JointAction() {}

    /** Returns the number of joint decisions, capped at {@link Integer#MAX_VALUE}. */
    public static int count(int devices, int places) {
        long count = 1;
        for (int device = 0; device < devices && count <= Integer.MAX_VALUE; device++) {
            count *= places;
        }
        return (int) Math.min(Integer.MAX_VALUE, count);
    }

    /** Returns the number of a joint decision. */
    public static int number(int[] placeOfDevice, int places) {
        int number = 0;
        for (int k = placeOfDevice.length - 1; k >= 0; k--) {
            number = number * places + placeOfDevice[k];
        }
        return number;
    }

    /** Returns the joint decision of a number, [devices]. */
    public static int[] places(int number, int devices, int places) {
        int[] placeOfDevice = new int[devices];
        int rest = number;
        for (int k = 0; k < devices; k++) {
            placeOfDevice[k] = rest % places;
            rest /= places;
        }
        return placeOfDevice;
    }

    /** Returns for each joint decision whether it sends every device to an allowed place, [joint decisions]. */
    public static boolean[] allowed(int devices, boolean[] places) {
        boolean[] allowed = new boolean[count(devices, places.length)];
        for (int number = 0; number < allowed.length; number++) {
            boolean all = true;
            for (int place : places(number, devices, places.length)) {
                all &= places[place];
            }
            allowed[number] = all;
        }
        return allowed;
    }

    /** Whether a network's single head chooses among joint decisions. */
    static boolean flat(ActorLayout layout, int places) {
        return layout.heads() == 1 && layout.outputs() != places;
    }

    /**
     * Returns the number of devices that a central network decides for; 0 if its outputs do not match any number of
     * devices.
     */
    static int devices(ActorLayout layout, int places) {
        if (!flat(layout, places)) {
            return layout.outputs() == layout.heads() * places ? layout.heads() : 0;
        }
        int devices = 1;
        while (count(devices, places) < layout.outputs()) {
            devices++;
        }
        return count(devices, places) == layout.outputs() ? devices : 0;
    }
}
