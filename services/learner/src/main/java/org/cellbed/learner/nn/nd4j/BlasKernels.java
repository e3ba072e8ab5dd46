package org.cellbed.learner.nn.nd4j;

import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.openblas.global.openblas_nolapack;

/**
 * The kernels that OpenBLAS has chosen for this processor: others give other bits. OpenBLAS has a function for their name, which
 * JavaCPP does not bind; but it keeps a table of kernels for each kind of processor, and a pointer to the one in use.
 */
public final class BlasKernels {
    private static final String UNKNOWN = "unknown";

    private static final List<String> PROCESSORS = List.of(
            "KATMAI",
            "COPPERMINE",
            "NORTHWOOD",
            "PRESCOTT",
            "BANIAS",
            "ATHLON",
            "CORE2",
            "PENRYN",
            "DUNNINGTON",
            "NEHALEM",
            "ATOM",
            "NANO",
            "OPTERON",
            "OPTERON_SSE3",
            "BARCELONA",
            "BOBCAT",
            "SANDYBRIDGE",
            "BULLDOZER",
            "PILEDRIVER",
            "STEAMROLLER",
            "EXCAVATOR",
            "HASWELL",
            "ZEN",
            "SKYLAKEX",
            "COOPERLAKE",
            "SAPPHIRERAPIDS",
            "ARMV8",
            "ARMV8SVE",
            "ARMV9SME",
            "A64FX",
            "CORTEXA53",
            "CORTEXA55",
            "CORTEXA57",
            "CORTEXA72",
            "CORTEXA73",
            "FALKOR",
            "THUNDERX",
            "THUNDERX2T99",
            "THUNDERX3T110",
            "TSV110",
            "EMAG8180",
            "NEOVERSEN1",
            "NEOVERSEN2",
            "NEOVERSEV1",
            "VORTEX",
            "VORTEXM4");

    private BlasKernels() {}

    /** Returns the kind of processor that the kernels in use are for; "unknown" where OpenBLAS does not choose at run time. */
    public static String name() {
        Loader.load(openblas_nolapack.class);
        Pointer chosen = Loader.addressof("gotoblas");
        if (chosen == null || chosen.isNull()) {
            return UNKNOWN;
        }
        Pointer table = new PointerPointer<>(chosen).get(0);
        return PROCESSORS.stream()
                .filter(processor -> isTableOf(processor, table))
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static boolean isTableOf(String processor, Pointer table) {
        Pointer known = Loader.addressof("gotoblas_" + processor);
        return known != null && !known.isNull() && table != null && known.address() == table.address();
    }
}
