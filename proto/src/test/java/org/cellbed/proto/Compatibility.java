package org.cellbed.proto;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellbed.proto.Contract.Member;
import org.cellbed.proto.Contract.Reserved;
import org.cellbed.proto.Contract.Shape;
import org.jspecify.annotations.Nullable;

/** The incompatible changes from an earlier contract to a later one. Additions are compatible. */
final class Compatibility {
    private final List<String> breaks = new ArrayList<>();

    private Compatibility() {}

    /** Returns a line for each change that readers or writers of the earlier contract would misunderstand. */
    static List<String> breaks(Contract earlier, Contract later) {
        Compatibility comparison = new Compatibility();
        for (Map.Entry<String, Shape> each : earlier.shapes().entrySet()) {
            Shape now = later.shapes().get(each.getKey());
            if (now == null) {
                comparison.breaks.add(each.getKey() + " was removed");
            } else {
                comparison.compare(each.getKey(), each.getValue(), now);
            }
        }
        return comparison.breaks;
    }

    private void compare(String of, Shape before, Shape now) {
        before.members().forEach((number, member) -> {
            Member same = now.members().get(number);
            if (same == null) {
                removed(of, number, member, now);
            } else {
                changed("%s: number %d".formatted(of, number), member, same);
            }
        });
        before.reserved().forEach(range -> kept(of, range, now));
    }

    private void removed(String of, int number, Member member, Shape now) {
        if (!now.reserves(number)) {
            breaks.add("%s: number %d (%s) was removed and is not reserved".formatted(of, number, member.name()));
        }
    }

    private void changed(String what, Member before, Member now) {
        if (!before.name().equals(now.name())) {
            breaks.add("%s is reused: was %s, is %s".formatted(what, before.name(), now.name()));
        }
        if (!before.type().equals(now.type())) {
            breaks.add("%s (%s) changed its type: was %s, is %s"
                    .formatted(what, before.name(), before.type(), now.type()));
        }
    }

    private void kept(String of, Reserved range, Shape now) {
        for (Map.Entry<Integer, Member> member : now.members().entrySet()) {
            if (range.includes(member.getKey())) {
                breaks.add("%s: number %d was reserved, is %s"
                        .formatted(of, member.getKey(), member.getValue().name()));
            }
        }
        @Nullable Integer free = firstNotReserved(range, now);
        if (free != null && !now.members().containsKey(free)) {
            breaks.add("%s: number %d is no longer reserved".formatted(of, free));
        }
    }

    /** Steps from range to range, because a range can hold all possible numbers. */
    private static @Nullable Integer firstNotReserved(Reserved range, Shape now) {
        long number = range.from();
        while (number <= range.to()) {
            long at = number;
            long beyond = now.reserved().stream()
                    .filter(each -> each.from() <= at && at <= each.to())
                    .mapToLong(each -> each.to() + 1L)
                    .max()
                    .orElse(at);
            if (beyond == at) {
                return (int) at;
            }
            number = beyond;
        }
        return null;
    }
}
