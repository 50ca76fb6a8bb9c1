package io.chatledger.link;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions that several requests may change at the same moment. When another one has brought an attribute meanwhile, ours
 * is put over it; when the session has ended meanwhile, nothing of it is kept.
 */
final class TogetherSessions<S extends Session> implements FindByIndexNameSessionRepository<S> {

    private final FindByIndexNameSessionRepository<S> stored;

    private TogetherSessions(FindByIndexNameSessionRepository<S> stored) {
        this.stored = stored;
    }

    static <S extends Session> FindByIndexNameSessionRepository<S> of(FindByIndexNameSessionRepository<S> stored) {
        return new TogetherSessions<>(stored);
    }

    @Override
    public void save(S session) {
        try {
            stored.save(session);
        } catch (DataIntegrityViolationException _) {
            putOver(session);
        }
    }

    private void putOver(S session) {
        S kept = stored.findById(session.getId());
        if (kept != null) {
            session.getAttributeNames()
                    .forEach(name -> kept.setAttribute(name, Objects.requireNonNull(session.getAttribute(name))));
            stored.save(kept);
        }
    }

    @Override
    public S createSession() {
        return stored.createSession();
    }

    @Override
    public @Nullable S findById(String id) {
        return stored.findById(id);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    @Override
    public Map<String, S> findByIndexNameAndIndexValue(String name, String value) {
        return stored.findByIndexNameAndIndexValue(name, value);
    }
}
