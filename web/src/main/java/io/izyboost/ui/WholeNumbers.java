package io.izyboost.ui;

import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.Messages;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code converter="whole"}: a field for a count, read as {@link Numbers#whole} does. */
@FacesConverter("whole")
public class WholeNumbers implements Converter<Number> {
    @Override
    public @Nullable Number getAsObject(FacesContext faces, UIComponent field, @Nullable String typed) {
        try {
            return Numbers.whole(field.getId(), typed);
        } catch (DomainException refusal) {
            String text = Messages.of(refusal, Formats.locale());
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text), refusal);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, @Nullable Number value) {
        return Objects.toString(value, "");
    }
}
