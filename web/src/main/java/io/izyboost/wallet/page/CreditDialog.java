package io.izyboost.wallet.page;

import io.izyboost.kernel.AppClock;
import io.izyboost.kernel.DomainException;
import io.izyboost.kernel.ErrorCode;
import io.izyboost.kernel.UserId;
import io.izyboost.tenancy.TenantContext;
import io.izyboost.ui.Formats;
import io.izyboost.ui.Numbers;
import io.izyboost.ui.Say;
import io.izyboost.wallet.CreditView;
import io.izyboost.wallet.CreditWallet;
import io.izyboost.wallet.CustomerRow;
import io.izyboost.wallet.Wallets;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** Staff puts money into a wallet. The reference is proposed when the dialog opens, so a second click books nothing. */
@Named
@ViewScoped
public class CreditDialog implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter REFERENCE =
            DateTimeFormatter.ofPattern("'C'yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    @Inject
    Wallets wallets;

    @Inject
    AppClock clock;

    private @Nullable CustomerRow customer;
    private @Nullable String amount;
    private @Nullable String reference;

    public void open(CustomerRow opened) {
        customer = opened;
        amount = null;
        reference = REFERENCE.format(clock.instant());
    }

    public void save() {
        try {
            UserId user = customer.user().id();
            CreditView booked =
                    wallets.credit(new CreditWallet(user, number(amount), reference == null ? "" : reference));
            Say.done(
                    "wallet.credit.done",
                    Formats.money(booked.amount()),
                    customer.user().email(),
                    Formats.money(booked.balance()));
            PrimeFaces.current().ajax().addCallbackParam("done", true);
        } catch (DomainException e) {
            Say.refused(e);
        }
    }

    private static BigDecimal number(@Nullable String typed) {
        BigDecimal sum = Numbers.sum("amount", typed);
        if (sum == null) {
            throw DomainException.at("amount", ErrorCode.INVALID_INPUT, "amount");
        }
        return sum;
    }

    public String getCurrency() {
        return TenantContext.current().currency();
    }

    public @Nullable CustomerRow getCustomer() {
        return customer;
    }

    public @Nullable String getAmount() {
        return amount;
    }

    public void setAmount(@Nullable String amount) {
        this.amount = amount;
    }

    public @Nullable String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference;
    }
}
