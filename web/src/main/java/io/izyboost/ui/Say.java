package io.izyboost.ui;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.Messages;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import org.jspecify.annotations.Nullable;

/** Says to the reader what was done, or why not: beside the field where the refusal names one that the form has. */
public final class Say {
    private Say() {}

    /** A sentence of the screens' bundle, over the page. */
    public static void done(String key, Object... values) {
        add(null, FacesMessage.SEVERITY_INFO, filled(key, values));
    }

    /** The same, for what was tried and did not work. */
    public static void failed(String key, Object... values) {
        add(null, FacesMessage.SEVERITY_ERROR, filled(key, values));
    }

    /** A sentence of the screens' bundle in the reader's language. */
    public static String filled(String key, Object... values) {
        return new MessageFormat(Formats.text(key), Formats.locale()).format(values);
    }

    /** What was typed stays in the field that is to blame. */
    public static void refused(DomainException refusal) {
        RefusedField field = RefusedField.of(refusal);
        add(field == null ? null : field.mark(), FacesMessage.SEVERITY_ERROR, text(refusal, field));
    }

    /** The refusal in the reader's language. */
    public static String text(DomainException refusal) {
        return text(refusal, RefusedField.of(refusal));
    }

    private static String text(DomainException refusal, @Nullable RefusedField field) {
        String label = field == null ? null : field.label();
        return Messages.of(
                refusal,
                label == null ? Formats.text("ui.someField") : Formats.filled("ui.field", label),
                Formats.locale());
    }

    private static void add(@Nullable String clientId, FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(clientId, new FacesMessage(severity, text, text));
    }
}
