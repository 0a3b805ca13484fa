package io.izyboost.ui;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.Messages;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
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
            DomainException refusal = refusal(queued.getException());
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
        String text = Messages.of(refusal, faces.getViewRoot().getLocale());
        FacesMessage message = new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text);
        faces.addMessage(clientId(faces, refusal.field()), message);
        faces.validationFailed();
        if (refusal.code() == ErrorCode.TOO_MANY_TRIES || refusal.code() == ErrorCode.RATE_LIMITED) {
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

    /** The input of that name, wherever in the view; none: the message is about the whole form. */
    private static @Nullable String clientId(FacesContext faces, @Nullable String field) {
        if (field == null) {
            return null;
        }
        String[] found = new String[1];
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (!isInput(component, field)) {
                return VisitResult.ACCEPT;
            }
            found[0] = component.getClientId(faces);
            refuse(faces, (UIInput) component);
            return VisitResult.COMPLETE;
        });
        return found[0];
    }

    /** Marks the field, and keeps what was typed: an invalid field without it would be drawn empty. */
    private static void refuse(FacesContext faces, UIInput input) {
        Object typed = input.getValue();
        input.setValid(false);
        if (typed instanceof String || typed instanceof Number) {
            String text = input.getConverter() == null
                    ? typed.toString()
                    : input.getConverter().getAsString(faces, input, typed);
            input.setSubmittedValue(text);
        }
    }

    private static boolean isInput(UIComponent component, String field) {
        return component instanceof UIInput && field.equals(component.getId());
    }

    private static @Nullable DomainException refusal(@Nullable Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return refusal;
            }
        }
        return null;
    }
}
