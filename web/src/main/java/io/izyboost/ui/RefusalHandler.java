package io.izyboost.ui;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.rest.Causes;
import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * A door's refusal in an action becomes a message beside the field that it names, in the reader's language; what was
 * typed stays. Outside an action (a page about something that is not there) it becomes that error's page.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {
    public RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext faces = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var queued = events.next().getContext();
            DomainException refusal = Causes.refusal(queued.getException());
            if (refusal != null && !faces.getExternalContext().isResponseCommitted()) {
                events.remove();
                answer(faces, refusal, queued.getPhaseId());
            }
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext faces, DomainException refusal, @Nullable PhaseId phase) {
        ExternalContext external = faces.getExternalContext();
        boolean action = faces.isPostback() && phase != PhaseId.RENDER_RESPONSE;
        try {
            if (refusal.code() == ErrorCode.NOT_SIGNED_IN) {
                external.redirect("/log-in");
            } else if (action) {
                show(faces, refusal);
            } else {
                external.responseSendError(
                        refusal.code().httpStatus(), refusal.code().name());
                faces.responseComplete();
            }
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static void show(FacesContext faces, DomainException refusal) {
        Say.refused(refusal);
        faces.validationFailed();
        if (refusal.code().httpStatus() == 429) {
            tooMany(faces, refusal);
        }
    }

    /** The page says it to the reader, its status to programs; a partial answer has none of its own. */
    private static void tooMany(FacesContext faces, DomainException refusal) {
        if (!faces.getPartialViewContext().isAjaxRequest()) {
            ExternalContext external = faces.getExternalContext();
            external.setResponseStatus(refusal.code().httpStatus());
            external.setResponseHeader(
                    "Retry-After", String.valueOf(refusal.arguments().get(0)));
        }
    }
}
