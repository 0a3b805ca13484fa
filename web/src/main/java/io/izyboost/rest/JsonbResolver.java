package io.izyboost.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;

/** One Jsonb for all answers: making one for each call costs more than the call. Bodies are read by {@link RecordReader}. */
public class JsonbResolver implements ContextResolver<Jsonb> {
    private static final Jsonb JSONB = JsonbBuilder.create(config());

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSONB;
    }

    static JsonbConfig config() {
        return new JsonbConfig()
                .withSerializers(
                        new WireForms.OfMoney(),
                        new WireForms.OfDecimal(),
                        new WireForms.OfUserId(),
                        new WireForms.OfPanelId());
    }
}
