package io.izyboost.provider.apiv2;

import io.izyboost.kernel.Why;
import io.izyboost.provider.SendOutcome;
import io.izyboost.provider.net.Reply;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import org.jspecify.annotations.Nullable;

/** Judges the answer to {@code add}. Only two things are certain: an order's id, and a refusal in words. */
final class AddReader {
    private static final int LONGEST_ERROR = 500;

    private AddReader() {}

    static SendOutcome read(Reply reply) {
        JsonStructure answer;
        try {
            answer = LooseJson.read(reply.body());
        } catch (LooseJson.Unreadable e) {
            return new SendOutcome.Unknown(e.why(reply.status()));
        }
        if (reply.status() >= 500) {
            // it broke down on the way, perhaps after it took the order
            return new SendOutcome.Unknown(broken(reply.status(), LooseJson.error(answer)));
        }
        SendOutcome.Sent sent = sent(answer);
        if (sent != null && reply.status() < 300) {
            return sent;
        }
        String error = LooseJson.error(answer);
        if (sent == null && error != null) {
            String text = PlainText.of(error, LONGEST_ERROR);
            return new SendOutcome.Rejected(text, KnownErrors.cause(text));
        }
        return new SendOutcome.Unknown(Why.ANSWER_WITHOUT_ORDER.text(reply.status()));
    }

    private static SendOutcome.@Nullable Sent sent(JsonStructure answer) {
        if (!(answer instanceof JsonObject object)) {
            return null;
        }
        String id = Loose.id(object, "order", "order_id");
        if (id != null) {
            return new SendOutcome.Sent(id, Loose.decimal(object, "charge"));
        }
        return object.get("data") instanceof JsonObject inner ? sent(inner) : null;
    }

    private static String broken(int status, @Nullable String error) {
        return error == null
                ? Why.ANSWER_STATUS.text(status)
                : Why.ANSWER_STATUS_SAYS.text(status, PlainText.of(error, LONGEST_ERROR));
    }
}
