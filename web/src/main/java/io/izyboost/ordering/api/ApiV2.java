package io.izyboost.ordering.api;

import io.izyboost.identity.ApiCaller;
import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.ordering.ApiCall;
import io.izyboost.ordering.ApiLog;
import io.izyboost.rest.ApiV2Error;
import io.izyboost.rest.KeyGate;
import io.izyboost.tenancy.TenantContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers a call of API v2: who calls, may they now, what do they want; and notes it in the log. */
@ApplicationScoped
class ApiV2 {
    private static final Logger LOG = Logger.getLogger(ApiV2.class.getName());

    @Inject
    KeyGate keys;

    @Inject
    ApiV2Actions actions;

    @Inject
    ApiLog log;

    @Inject
    AppClock clock;

    ApiV2Answer answer(ApiV2Request call, String address, @Nullable String idempotencyKey) {
        Instant start = clock.instant();
        ApiCaller caller;
        try {
            caller = keys.resolve(call.readableOnly().key(), address);
        } catch (DomainException e) {
            ApiV2Answer refusal = refused(e);
            return keys.mayBeNoted() ? noted(call, null, address, start, refusal) : refusal;
        }
        return noted(call, caller.user(), address, start, answerTo(caller, call, address, idempotencyKey));
    }

    private ApiV2Answer answerTo(ApiCaller user, ApiV2Request call, String address, @Nullable String idempotencyKey) {
        try {
            return CallerContext.call(
                    user.toCaller(TenantContext.current().id(), address), () -> actions.answer(call, idempotencyKey));
        } catch (DomainException e) {
            return refused(e);
        } catch (Exception e) {
            // Not a refusal: whether something was done is open, so this must not read like one.
            LOG.log(Level.SEVERE, "API v2 failed on " + call.action(), e);
            return new ApiV2Answer(500, ApiV2Error.body("Internal error"), 0);
        }
    }

    private ApiV2Answer noted(
            ApiV2Request call, @Nullable UserId user, String address, Instant start, ApiV2Answer answer) {
        int millis = (int) Duration.between(start, clock.instant()).toMillis();
        log.note(new ApiCall(
                user, start, call.action(), call.withoutKey(), answer.json(), answer.status(), millis, address));
        return answer;
    }

    private static ApiV2Answer refused(DomainException refusal) {
        int wait = refusal.code() == ErrorCode.RATE_LIMITED
                ? ((Number) refusal.arguments().get(0)).intValue()
                : 0;
        return new ApiV2Answer(ApiV2Error.status(refusal), ApiV2Error.body(ApiV2Words.of(refusal)), wait);
    }
}
