package io.izyboost.identity.access;

import io.izyboost.kernel.access.Audited;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;

/** Writes the audit row once the call has succeeded, in its transaction: neither is there without the other. */
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
