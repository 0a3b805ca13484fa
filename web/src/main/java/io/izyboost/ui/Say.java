package io.izyboost.ui;

import io.izyboost.kernel.DomainException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Says to the reader what was done, or why not: beside the field where the refusal names one that the page has. */
public final class Say {
    private static final String REFUSALS = "io.izyboost.messages";

    private Say() {}

    /** A sentence of the screens' bundle, over the page. */
    public static void done(String key, Object... values) {
        add(null, FacesMessage.SEVERITY_INFO, new MessageFormat(Formats.text(key), Formats.locale()).format(values));
    }

    /** The same, for what was tried and did not work. */
    public static void failed(String key, Object... values) {
        add(null, FacesMessage.SEVERITY_ERROR, new MessageFormat(Formats.text(key), Formats.locale()).format(values));
    }

    public static void refused(DomainException refusal) {
        String field = refusal.field() == null ? null : markInvalid(refusal.field());
        add(field, FacesMessage.SEVERITY_ERROR, text(refusal, Formats.locale()));
    }

    /** The refusal in the reader's language. */
    public static String text(DomainException refusal, Locale locale) {
        try {
            String pattern = ResourceBundle.getBundle(REFUSALS, locale).getString("error." + refusal.code());
            return new MessageFormat(pattern, locale).format(refusal.arguments().toArray());
        } catch (MissingResourceException e) {
            return refusal.code().name();
        }
    }

    private static void add(@Nullable String clientId, FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(clientId, new FacesMessage(severity, text, text));
    }

    /** The client id of the shown field with that id, marked; null where the page has none. */
    private static @Nullable String markInvalid(String field) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String[] found = new String[1];
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (component instanceof EditableValueHolder input && isShown(component, field)) {
                input.setValid(false);
                // an invalid field shows what was submitted, which a refusal after validation must bring back
                input.setSubmittedValue(java.util.Objects.toString(input.getValue(), ""));
                found[0] = component.getClientId(faces);
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found[0];
    }

    private static boolean isShown(UIComponent component, String field) {
        return field.equals(component.getId()) && component.isRendered();
    }
}
