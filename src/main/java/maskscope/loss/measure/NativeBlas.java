package maskscope.loss.measure;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.cpu.nativecpu.CpuNDArrayFactory;
import org.nd4j.linalg.cpu.nativecpu.blas.CpuBlas;

/// ND4J's factory of arrays, which hands OpenBLAS to ND4J without walking through all libraries of the process.
///
/// ND4J asks JavaCPP for the address of each function, and JavaCPP looks for one that it does not find at once in every
/// library, under one lock of the C library and then under another. A thread that loads a library at that moment, as
/// JavaFX does several times while a window opens, takes the two the other way round, and both wait for ever. Here the
/// functions are looked up in OpenBLAS alone, under one lock. See [NativeStart].
@SuppressWarnings("restricted")
public final class NativeBlas extends CpuNDArrayFactory {

    /// What ND4J's native part calls, in its order; OpenBLAS has no batches.
    private static final List<String> FUNCTIONS = List.of(
            "cblas_sgemv",
            "cblas_dgemv",
            "cblas_sgemm",
            "cblas_dgemm",
            "cblas_sgemm_batch",
            "cblas_dgemm_batch",
            "LAPACKE_sgesvd",
            "LAPACKE_dgesvd",
            "LAPACKE_sgesdd",
            "LAPACKE_dgesdd");

    /// For ND4J.
    public NativeBlas() {}

    /// For ND4J.
    public NativeBlas(DataType type, char order) {
        super(type, order);
    }

    @Override
    public void createBlas() {
        blas = new Threads();
        PointerPointer<Pointer> functions = new PointerPointer<>(FUNCTIONS.size());
        // A library's functions are found through any library that is linked with it.
        SymbolLookup openBlas = SymbolLookup.libraryLookup(Loader.load(openblas_nolapack.class), Arena.global());
        for (int i = 0; i < FUNCTIONS.size(); i++) {
            functions.put(i, openBlas.find(FUNCTIONS.get(i)).map(found -> new Function(found.address())).orElse(null));
        }
        nativeOps.initializeFunctions(functions);
    }

    /// OpenBLAS takes as many threads as there are processors by itself; ND4J would tell it so by such a walk.
    private static final class Threads extends CpuBlas {
        @Override
        public void setMaxThreads(int threads) {
            // as they are
        }
    }

    private static final class Function extends Pointer {
        private Function(long address) {
            this.address = address;
        }
    }
}
