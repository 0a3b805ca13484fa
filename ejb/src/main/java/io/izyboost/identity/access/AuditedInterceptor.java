package io.izyboost.identity.access;

import io.izyboost.kernel.access.Audited;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;

/**
 * Writes the audit row once the call has succeeded. In its transaction, if it has one: neither is there without the
 * other. The start of a job has none, since a job must not begin before what it was started in has committed: its row
 * comes right after, and where that fails the caller is told of a failure, though the job runs and shows in the list.
 */
@Interceptor
@Audited("")
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 10)
public class AuditedInterceptor {
    @Inject
    AuditLog log;

    @AroundInvoke
    Object audit(InvocationContext call) throws Exception {
        Object result = call.proceed();
        Method method = call.getMethod();
        String action = method.getAnnotation(Audited.class).value();
        log.write(
                action,
                AuditSubject.of(method, call.getParameters(), result),
                AuditSubject.detail(call.getParameters()));
        return result;
    }
}
