package io.izyboost.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;

/** Takes calls of API v2 off the wire and commits the faults that are in force. */
final class ApiHandler implements HttpHandler {

    private static final String PAGE =
            "<!DOCTYPE html><html><head><title>One moment</title></head><body><h1>We are checking your browser</h1></body></html>";

    private final ApiV2 api;
    private final Faults faults;
    private final Later later;

    ApiHandler(ApiV2 api, Faults faults, Later later) {
        this.api = api;
        this.faults = faults;
        this.later = later;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Map<String, String> call;
        try {
            call = FormReader.read(exchange);
        } catch (Refusal refusal) {
            Answer.json(Wire.error(refusal.getMessage())).send(exchange);
            return;
        }
        Fault fault = faults.strike(call.getOrDefault("action", ""));
        if (fault == null) {
            api.answer(call, "").send(exchange);
        } else if (fault.mode().accepts()) {
            spoil(exchange, fault, api.answer(call, fault.mode().wire()));
        } else {
            refuse(exchange, fault);
        }
    }

    private static void refuse(HttpExchange exchange, Fault fault) throws IOException {
        switch (fault.mode()) {
            case REJECT -> Answer.json(Wire.error(fault.text())).send(exchange);
            case DROP_BEFORE -> exchange.close();
            default -> Answer.text(fault.status(), fault.text()).send(exchange);
        }
    }

    /** The work is done and in the ledger; only the answer suffers. */
    private void spoil(HttpExchange exchange, Fault fault, Answer answer) throws IOException {
        switch (fault.mode()) {
            case SLOW -> later.after(fault.millis(), () -> sendQuietly(exchange, answer));
            case HANG -> later.after(fault.millis(), exchange::close);
            case DROP -> exchange.close();
            case CUT -> answer.sendHalf(exchange);
            case ERROR_500 ->
                Answer.text(500, "<html><body><h1>500 Internal Server Error</h1></body></html>")
                        .send(exchange);
            case HTML -> Answer.text(200, PAGE).send(exchange);
            case TRUNCATED -> answer.half().send(exchange);
            default -> Answer.text(fault.status(), fault.text()).send(exchange);
        }
    }

    private static void sendQuietly(HttpExchange exchange, Answer answer) {
        try {
            answer.send(exchange);
        } catch (IOException clientIsGone) {
            exchange.close();
        }
    }
}
