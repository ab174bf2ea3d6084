#include "core/solver/regretgreedy.h"

#include <algorithm>
#include <limits>

namespace planning
{

static constexpr int kWeighedUp = 3;
static constexpr std::int64_t kNobody = std::numeric_limits<std::int64_t>::max() / 4;

SearchLimit::SearchLimit(const AssignOptions &options, const IsStopped &isStopped)
    : m_isStopped(isStopped),
      m_end(options.timeLimit.count() > 0 ? std::chrono::steady_clock::now() + options.timeLimit
                                          : std::chrono::steady_clock::time_point::max()),
      m_moveBudget(options.moveBudget > 0 ? options.moveBudget
                                          : std::numeric_limits<std::int64_t>::max())
{
}

bool SearchLimit::isReached(const Roster &roster)
{
    m_wasReached = m_wasReached || roster.probes() >= m_moveBudget
                   || std::chrono::steady_clock::now() >= m_end || (m_isStopped && m_isStopped());
    return m_wasReached;
}

namespace
{

struct Runner { // a candidate while the search goes on
    Candidate candidate;
    std::int64_t price = 0;
    bool isIn = true; // until the time is taken or a rule forbids it
};

struct PostState {
    OpenPost post;
    Priority priority;
    Instant start;
    std::vector<Offer> offers;
    std::vector<Runner> runners;
    int open = 0; // runners that are in
    std::int64_t best = kNobody;
    std::int64_t second = kNobody;

    bool isDone() const { return post.seats == 0 || open == 0; }
    std::int64_t regret() const { return second == kNobody ? kNobody : second - best; }
    // The smaller, the sooner it is its turn.
    auto turn() const
    {
        return std::tuple(-static_cast<int>(priority), open, -regret(), start, post.shift);
    }
};

class RegretSearch
{
public:
    RegretSearch(Roster &roster, const std::vector<OpenPost> &posts, SearchLimit &limit,
                 const AssignProgress &progress)
        : m_roster(roster),
          m_limit(limit),
          m_progress(progress)
    {
        CandidateFinder finder(roster);
        for (const OpenPost &post : posts)
            addPost(finder, post);
        for (std::size_t i = 0; i < m_posts.size(); ++i)
            refresh(m_posts[i]);
    }

    std::vector<Decision> run()
    {
        while (PostState *post = next()) {
            if (m_limit.isReached(m_roster))
                return std::move(m_decisions);
            fillSeat(*post);
            report();
        }
        while (askEverybody()) { }
        return std::move(m_decisions);
    }

private:
    struct Weighed {
        Runner *runner;
        Probe probe;
    };

    void addPost(CandidateFinder &finder, const OpenPost &post)
    {
        const Shift &shift = *m_roster.plan().find(post.shift);
        CandidateList list = finder.candidatesFor(post.shift);
        PostState state{post, shift.priority, shift.planned.start, std::move(list.offers), {}};
        state.runners.reserve(list.candidates.size());
        for (const Candidate &candidate : list.candidates) {
            m_postsOf[candidate.person].push_back(m_posts.size());
            state.runners.push_back({candidate});
        }
        m_posts.push_back(std::move(state));
    }

    void refresh(const PostState &post, Runner &runner) const
    {
        const Offer &offer = post.offers[runner.candidate.offer];
        runner.isIn = runner.isIn && isFreeFor(m_roster, runner.candidate.person, offer);
        if (runner.isIn)
            runner.price = quickPrice(m_roster, runner.candidate, offer);
    }
    static void count(PostState &post)
    {
        post.open = 0;
        post.best = post.second = kNobody;
        for (const Runner &runner : post.runners) {
            if (!runner.isIn)
                continue;
            ++post.open;
            post.second = std::min(post.second, std::max(post.best, runner.price));
            post.best = std::min(post.best, runner.price);
        }
    }
    void refresh(PostState &post) const
    {
        for (Runner &runner : post.runners)
            refresh(post, runner);
        count(post);
    }
    // Whose time was given away is a candidate of other posts no more, or a dearer one.
    void refreshPostsOf(Id<Person> person)
    {
        for (const std::size_t position : m_postsOf[person]) {
            PostState &post = m_posts[position];
            if (post.isDone())
                continue;
            const auto runner = std::ranges::find(
                post.runners, person, [](const Runner &each) { return each.candidate.person; });
            refresh(post, *runner);
            count(post);
        }
    }

    PostState *next()
    {
        PostState *first = nullptr;
        for (PostState &post : m_posts) {
            if (!post.isDone() && (!first || post.turn() < first->turn()))
                first = &post;
        }
        return first;
    }

    static std::vector<Runner *> inOrder(PostState &post)
    {
        std::vector<Runner *> runners;
        for (Runner &runner : post.runners) {
            if (runner.isIn)
                runners.push_back(&runner);
        }
        std::ranges::sort(runners, {}, [](const Runner *each) {
            return std::pair(each->price, each->candidate.tie);
        });
        return runners;
    }
    // The first few who may take a seat, by what that really costs.
    std::vector<Weighed> weighUp(PostState &post)
    {
        std::vector<Weighed> weighed;
        for (Runner *runner : inOrder(post)) {
            Probe probe = m_roster.probe(moveOf(post, *runner));
            runner->isIn = probe.isLegal();
            if (runner->isIn)
                weighed.push_back({runner, std::move(probe)});
            if (weighed.size() == kWeighedUp || m_limit.isReached(m_roster))
                break;
        }
        return weighed;
    }
    static Move moveOf(const PostState &post, const Runner &runner)
    {
        return {Move::Kind::Give, {runner.candidate.person, post.post.shift}};
    }

    void fillSeat(PostState &post)
    {
        const std::vector<Weighed> weighed = weighUp(post);
        if (weighed.empty()) {
            count(post);
            return;
        }
        const Weights &weights = m_roster.options().weights;
        const auto best = std::ranges::min_element(weighed, {}, [&weights](const Weighed &each) {
            return std::pair(weights.price(each.probe.change), each.runner->candidate.tie);
        });
        Terms least = best->probe.change;
        for (const Weighed &each : weighed) {
            for (std::size_t i = 0; i < kCostTermCount; ++i)
                least.values[i] = std::min(least.values[i], each.probe.change.values[i]);
        }
        give(post, *best->runner, best->probe.change, least);
    }
    void give(PostState &post, Runner &runner, const Terms &terms, const Terms &least)
    {
        const Move move = moveOf(post, runner);
        m_roster.apply(move);
        runner.isIn = false;
        --post.post.seats;
        m_decisions.push_back({move.placement, terms, least});
        count(post);
        refreshPostsOf(move.placement.person);
    }

    // Once more for the seats that are left: some rules forbid what they allow later, when others
    // have come. Says whether that gave anybody a seat.
    bool askEverybody()
    {
        const std::size_t before = m_decisions.size();
        for (PostState &post : m_posts) {
            for (Runner &runner : post.runners) {
                if (post.post.seats == 0)
                    break;
                if (m_limit.isReached(m_roster))
                    return false;
                askAgain(post, runner);
            }
        }
        return m_decisions.size() > before;
    }
    void askAgain(PostState &post, Runner &runner)
    {
        const Move move = moveOf(post, runner);
        if (!m_roster.canBeAsked(move.placement))
            return;
        const Probe probe = m_roster.probe(move);
        if (probe.isLegal())
            give(post, runner, probe.change, probe.change);
    }

    void report() const
    {
        if (!m_progress)
            return;
        const auto done = std::ranges::count_if(m_posts, &PostState::isDone);
        m_progress(static_cast<int>(done), static_cast<int>(m_posts.size()));
    }

    Roster &m_roster;
    SearchLimit &m_limit;
    const AssignProgress &m_progress;
    std::vector<PostState> m_posts;
    std::unordered_map<Id<Person>, std::vector<std::size_t>> m_postsOf;
    std::vector<Decision> m_decisions;
};

} // namespace

std::vector<Decision> fillByRegret(Roster &roster, const std::vector<OpenPost> &posts,
                                   SearchLimit &limit, const AssignProgress &progress)
{
    return RegretSearch(roster, posts, limit, progress).run();
}

} // namespace planning
