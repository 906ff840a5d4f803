package maskscope.loss.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import maskscope.loss.LossEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class NativeBlasTest {

    @BeforeAll
    static void loadAsTheProgramDoes() {
        LossEngine.load();
    }

    @Test
    void onLinuxNd4jTakesTheFactoryThatWalksThroughNoLibraries() {
        assumeTrue(System.getProperty("os.name").startsWith("Linux"));
        assertInstanceOf(NativeBlas.class, Nd4j.factory());
    }

    @Test
    void productsOfMatricesAreRightInBothPrecisions() {
        try (INDArray left = Nd4j.createFromArray(new double[][] {{1, 2}, {3, 4}});
                INDArray right = Nd4j.createFromArray(new double[][] {{5, 6}, {7, 8}});
                INDArray product = left.mmul(right)) {
            assertEquals(19, product.getDouble(0, 0));
            assertEquals(22, product.getDouble(0, 1));
            assertEquals(43, product.getDouble(1, 0));
            assertEquals(50, product.getDouble(1, 1));
        }
        try (INDArray left = Nd4j.createFromArray(new float[][] {{1, 2}, {3, 4}});
                INDArray right = Nd4j.createFromArray(new float[][] {{5}, {7}});
                INDArray product = left.mmul(right)) {
            assertEquals(19, product.getFloat(0, 0));
            assertEquals(43, product.getFloat(1, 0));
        }
    }
}
