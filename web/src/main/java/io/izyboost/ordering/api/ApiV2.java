package io.izyboost.ordering.api;

import io.izyboost.identity.ApiCaller;
import io.izyboost.identity.ApiKeys;
import io.izyboost.identity.RateLimits;
import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.PanelId;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.ordering.ApiCall;
import io.izyboost.ordering.ApiLog;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers a call of API v2: who calls, may they now, what do they want; and notes it in the log. */
@ApplicationScoped
class ApiV2 {
    private static final Logger LOG = Logger.getLogger(ApiV2.class.getName());

    @Inject
    ApiKeys keys;

    @Inject
    RateLimits limits;

    @Inject
    ApiV2Actions actions;

    @Inject
    ApiLog log;

    @Inject
    AppClock clock;

    ApiV2Answer answer(ApiV2Request call, String address, @Nullable String idempotencyKey) {
        Instant start = clock.instant();
        Optional<ApiCaller> caller = call.has("key") ? keys.resolve(call.key()) : Optional.empty();
        ApiV2Answer answer = caller.map(user -> answerTo(user, call, address, idempotencyKey))
                .orElseGet(() -> answerToStranger(address));
        int millis = (int) Duration.between(start, clock.instant()).toMillis();
        UserId user = caller.map(ApiCaller::user).orElse(null);
        String action =
                call.action().length() <= 20 ? call.action() : call.action().substring(0, 20);
        log.note(new ApiCall(user, start, action, call.withoutKey(), answer.json(), answer.status(), millis, address));
        return answer;
    }

    private ApiV2Answer answerToStranger(String address) {
        try {
            limits.callOfAddress(TenantContext.current().id(), address);
            return ApiV2Answer.error(ApiV2Error.INVALID_KEY);
        } catch (DomainException e) {
            return refused(e);
        }
    }

    private ApiV2Answer answerTo(ApiCaller user, ApiV2Request call, String address, @Nullable String idempotencyKey) {
        PanelId panel = TenantContext.current().id();
        try {
            limits.callOfKey(panel, user.user());
            return CallerContext.call(user.toCaller(panel, address), () -> actions.answer(call, idempotencyKey));
        } catch (DomainException e) {
            return refused(e);
        } catch (Exception e) {
            // Not a refusal: whether something was done is open, so this must not read like one.
            LOG.log(Level.SEVERE, "API v2 failed on " + call.action(), e);
            return ApiV2Answer.error(500, "Internal error", 0);
        }
    }

    private static ApiV2Answer refused(DomainException refusal) {
        String text = ApiV2Error.of(refusal);
        return refusal.code() == ErrorCode.RATE_LIMITED
                ? ApiV2Answer.error(429, text, ((Number) refusal.arguments().get(0)).intValue())
                : ApiV2Answer.error(text);
    }
}
