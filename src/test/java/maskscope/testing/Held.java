package maskscope.testing;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// What an object holds, directly or through what it holds: through fields of the program's own classes and through collections.
public final class Held {

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> next = new ArrayDeque<>();

    private Held() {}

    /// All objects of a type, each once.
    public static <T> Set<T> by(Object holder, Class<T> type) throws IllegalAccessException {
        Held held = new Held();
        held.add(holder);
        while (!held.next.isEmpty()) {
            held.open(held.next.remove());
        }
        Set<T> found = Collections.newSetFromMap(new IdentityHashMap<>());
        held.seen.stream().filter(type::isInstance).map(type::cast).forEach(found::add);
        return found;
    }

    private void add(Object one) {
        if (one != null && seen.add(one)) {
            next.add(one);
        }
    }

    private void open(Object holder) throws IllegalAccessException {
        switch (holder) {
            case Collection<?> all -> all.forEach(this::add);
            case Map<?, ?> map -> map.forEach((key, value) -> {
                add(key);
                add(value);
            });
            case Object[] all -> Arrays.asList(all).forEach(this::add);
            case Optional<?> one -> one.ifPresent(this::add);
            case AtomicReference<?> one -> add(one.get());
            default -> openFields(holder);
        }
    }

    private void openFields(Object holder) throws IllegalAccessException {
        Class<?> type = holder.getClass();
        for (; type != null && type.getName().startsWith("maskscope."); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    add(field.get(holder));
                }
            }
        }
    }
}
