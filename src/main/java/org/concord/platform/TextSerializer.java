package org.concord.platform;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Task data is text (an id), so that a row of the timers' table can be read by a person. */
final class TextSerializer implements Serializer {

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        return data == null ? null : String.valueOf(data).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] serialized) {
        if (serialized == null || type == Void.class) {
            return null;
        }
        return type.cast(new String(serialized, StandardCharsets.UTF_8));
    }
}
