package io.izyboost.rest;

import jakarta.json.bind.Jsonb;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.lang.reflect.Type;
import java.util.function.Supplier;

/** Says {@link MalformedBody} for what cannot be read, so that it is told from what cannot be written. */
final class StrictJsonb implements Jsonb {
    private final Jsonb inner;

    StrictJsonb(Jsonb inner) {
        this.inner = inner;
    }

    @Override
    public <T> T fromJson(String text, Class<T> type) {
        return read(() -> inner.fromJson(text, type));
    }

    @Override
    public <T> T fromJson(String text, Type type) {
        return read(() -> inner.fromJson(text, type));
    }

    @Override
    public <T> T fromJson(Reader reader, Class<T> type) {
        return read(() -> inner.fromJson(reader, type));
    }

    @Override
    public <T> T fromJson(Reader reader, Type type) {
        return read(() -> inner.fromJson(reader, type));
    }

    @Override
    public <T> T fromJson(InputStream stream, Class<T> type) {
        return read(() -> inner.fromJson(stream, type));
    }

    @Override
    public <T> T fromJson(InputStream stream, Type type) {
        return read(() -> inner.fromJson(stream, type));
    }

    @Override
    public String toJson(Object object) {
        return inner.toJson(object);
    }

    @Override
    public String toJson(Object object, Type type) {
        return inner.toJson(object, type);
    }

    @Override
    public void toJson(Object object, Writer writer) {
        inner.toJson(object, writer);
    }

    @Override
    public void toJson(Object object, Type type, Writer writer) {
        inner.toJson(object, type, writer);
    }

    @Override
    public void toJson(Object object, OutputStream stream) {
        inner.toJson(object, stream);
    }

    @Override
    public void toJson(Object object, Type type, OutputStream stream) {
        inner.toJson(object, type, stream);
    }

    @Override
    public void close() throws Exception {
        inner.close();
    }

    private static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            throw new MalformedBody(e);
        }
    }
}
