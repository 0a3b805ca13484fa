package io.izyboost.provider.net;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Notes the moment before the first byte of a request is written: the client gets here only with an open connection,
 * TLS included. What fails earlier was surely not sent; what fails later may have arrived.
 */
final class RequestMark extends HttpRequestExecutor {
    private static final String NAME = RequestMark.class.getName();

    static boolean isSet(HttpContext context) {
        return context.getAttribute(NAME) != null;
    }

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            @Nullable HttpResponseInformationCallback callback,
            HttpContext context)
            throws IOException, HttpException {
        context.setAttribute(NAME, Boolean.TRUE);
        return super.execute(request, connection, callback, context);
    }
}
