package maskscope.pixel.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class CoresTest {

    private static void allAreDoneOnce(Cores cores) {
        AtomicIntegerArray done = new AtomicIntegerArray(1_000);
        cores.each(done.length(), done::incrementAndGet);
        for (int part = 0; part < done.length(); part++) {
            assertEquals(1, done.get(part));
        }
    }

    @Test
    void everyPartIsDoneOnce() {
        allAreDoneOnce(Cores.one());
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            allAreDoneOnce(new Cores(threads, 4));
        }
    }

    @Test
    void partsAreDoneSideBySide() {
        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            CyclicBarrier both = new CyclicBarrier(2);
            ConcurrentHashMap<Thread, Integer> who = new ConcurrentHashMap<>();
            new Cores(threads, 2).each(2, part -> {
                who.put(Thread.currentThread(), part);
                try {
                    both.await();
                } catch (Exception broken) {
                    throw new IllegalStateException(broken);
                }
            });
            assertEquals(2, who.size());
        }
    }

    @Test
    void helpersThatNeverComeAreNotWaitedFor() {
        allAreDoneOnce(new Cores(work -> { }, 2));
        ExecutorService closed = Executors.newFixedThreadPool(1);
        closed.close();
        allAreDoneOnce(new Cores(closed, 2));
    }

    @Test
    void whatOnePartThrowsIsThrownAfterTheOthers() {
        try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
            for (Throwable thrown : new Throwable[] {new IllegalStateException(), new StackOverflowError()}) {
                AtomicIntegerArray done = new AtomicIntegerArray(50);
                Throwable caught = assertThrows(thrown.getClass(), () -> new Cores(threads, 2).each(50, part -> {
                    done.incrementAndGet(part);
                    if (part == 3 && thrown instanceof Error error) {
                        throw error;
                    }
                    if (part == 3 && thrown instanceof RuntimeException failed) {
                        throw failed;
                    }
                }));
                assertSame(thrown, caught);
                for (int part = 0; part < 50; part++) {
                    assertEquals(1, done.get(part));
                }
            }
        }
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new Cores(Runnable::run, 0)).getMessage().contains("0"));
    }
}
