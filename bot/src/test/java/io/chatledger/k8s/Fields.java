package io.chatledger.k8s;

import java.util.Collection;
import java.util.Map;
import org.springframework.util.ReflectionUtils;

/** Takes out of an object of Kubernetes, and of all within it, what it has no field for. */
final class Fields {

    private Fields() {}

    static void forget(Object object) {
        switch (object) {
            case Collection<?> many -> many.forEach(Fields::forget);
            case Map<?, ?> map -> map.values().forEach(Fields::forget);
            case Object bean
            when bean.getClass().getName().startsWith("io.fabric8.")
                    && !bean.getClass().isEnum() ->
                ReflectionUtils.doWithFields(bean.getClass(), field -> {
                    field.setAccessible(true);
                    Object value = field.get(bean);
                    if (field.getName().equals("additionalProperties") && value instanceof Map<?, ?> unknown) {
                        unknown.clear();
                    } else if (value != null && !java.lang.reflect.Modifier.isStatic(field.getModifiers())) {
                        forget(value);
                    }
                });
            case Object _ -> {}
        }
    }
}
