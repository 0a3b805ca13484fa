package io.izyboost.ordering.page;

import io.izyboost.identity.RateLimits;
import io.izyboost.tenancy.PanelRegistry;
import io.izyboost.tenancy.TenantContext;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** API v2 for customers' programs, with this panel's own address in every example. */
@Named
@RequestScoped
public class ApiPage {
    /** What clients of this protocol compare with, to the letter. */
    private static final List<String> ERRORS = List.of(
            "Invalid API key",
            "Incorrect request",
            "Incorrect service ID",
            "Incorrect link",
            "Quantity less than minimal 50",
            "Quantity more than maximum 10000",
            "Not enough funds on balance",
            "You have active order with this link. Please wait until order being completed.",
            "Incorrect order ID",
            "Idempotency key was used with other parameters",
            "Rate limit exceeded",
            "Panel is suspended",
            "Panel is being upgraded",
            "Not available, try again",
            "Unknown host",
            "Internal error");

    private static final String PHP = """
            <?php
            $answer = file_get_contents('%s', false, stream_context_create(['http' => [
                'method'  => 'POST',
                'header'  => ['Content-Type: application/x-www-form-urlencoded', 'Idempotency-Key: my-order-4711'],
                'timeout' => 30,
                'ignore_errors' => true, // the reason stands in the body of 429, 500 and 503, too
                'content' => http_build_query([
                    'key' => 'izy_yourKey', 'action' => 'add',
                    'service' => 1, 'link' => 'https://social.example/p/1', 'quantity' => 1000,
                ]),
            ]]));
            $order = json_decode($answer ?: '', true);
            echo $order['order'] ?? $order['error'] ?? 'No answer: send it again with the same Idempotency-Key';""";

    private static final String PYTHON = """
            import requests

            answer = requests.post('%s', data={
                'key': 'izy_yourKey', 'action': 'add',
                'service': 1, 'link': 'https://social.example/p/1', 'quantity': 1000,
            }, headers={'Idempotency-Key': 'my-order-4711'}, timeout=30).json()
            print(answer.get('order') or answer['error'])""";

    @Inject
    PanelRegistry panels;

    @Inject
    RateLimits limits;

    private String url = "";

    public int getCallsPerSecond() {
        return limits.callsPerSecond();
    }

    @PostConstruct
    void open() {
        url = panels.url(TenantContext.current()) + "/api/v2";
    }

    public String getUrl() {
        return url;
    }

    public List<ApiAction> getActions() {
        return ApiAction.ALL;
    }

    public List<String> getErrors() {
        return ERRORS;
    }

    public String getPhp() {
        return PHP.formatted(url);
    }

    public String getPython() {
        return PYTHON.formatted(url);
    }

    public String curl(ApiAction action) {
        Map<String, String> request = action.request();
        String fields = action.getFields().stream()
                .map(field -> " \\\n  -d '" + field.getKey() + "=" + field.getValue() + "'")
                .collect(Collectors.joining());
        return "curl " + url + " \\\n  -d 'key=izy_yourKey' \\\n  -d 'action=" + request.get("action") + "'" + fields;
    }
}
