package io.izyboost.panels;

import io.izyboost.identity.Accounts;
import io.izyboost.identity.ApiKeys;
import io.izyboost.identity.Operators;
import io.izyboost.kernel.UserId;
import io.izyboost.kernel.access.Audited;
import io.izyboost.kernel.access.Caller;
import io.izyboost.kernel.access.CallerContext;
import io.izyboost.kernel.work.WorkQueue;
import io.izyboost.tenancy.Panel;
import io.izyboost.tenancy.PanelLifeCycle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** The last step of a birth, as the runtime role: owner, key, the state active and its audit row come with one commit. */
@ApplicationScoped
class FirstRows {
    /** Handled where orders to the parent are made: the owner becomes its customer. */
    static final String ACTIVATED = "panels.activated";

    @Inject
    PanelLifeCycle lifeCycle;

    @Inject
    Accounts accounts;

    @Inject
    ApiKeys keys;

    @Inject
    Operators operators;

    @Inject
    WorkQueue work;

    /** Called inside the panel by whoever makes it. Returns the owner's key. */
    @Transactional(rollbackOn = Exception.class)
    @Audited("panels.create")
    String write(Panel panel, NewOwner owner) throws Exception {
        return CallerContext.call(Caller.system("panels.create"), () -> writeAsSystem(panel, owner));
    }

    private String writeAsSystem(Panel panel, NewOwner owner) {
        lifeCycle.born(panel.id());
        UserId id = accounts.add(owner.account(), owner.passwordHash());
        if (owner.operator()) {
            operators.appoint(id, "super_admin");
        }
        if (panel.parent() != null) {
            work.enqueue(panel.id(), ACTIVATED, "", "", Instant.now());
        }
        return owner.apiKey() == null ? keys.issue(id) : keys.issue(id, owner.apiKey());
    }
}
