package io.izyboost.job;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For the methods of batch artifacts: run as the system, in the panel that the job parameter {@code panel} names, if
 * there is one. A failure is logged, shown in the job's row, and leaves with its text only.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface InPanel {}
