package io.izyboost.identity.access;

import io.izyboost.identity.Access;
import io.izyboost.kernel.access.Permission;
import io.izyboost.kernel.access.RequiresPermission;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** The caller must hold the permission, and belong to the panel at hand. */
@Interceptor
@RequiresPermission(Permission.PANEL_DASHBOARD) // the value does not bind
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class RequiresPermissionInterceptor {
    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        RequiresPermission needed = call.getMethod().getAnnotation(RequiresPermission.class);
        if (needed == null) {
            needed = call.getMethod().getDeclaringClass().getAnnotation(RequiresPermission.class);
        }
        if (needed == null) {
            throw new IllegalStateException("No permission stands on " + call.getMethod());
        }
        Access.check(needed.value());
        return call.proceed();
    }
}
