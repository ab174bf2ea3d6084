#pragma once

#include "core/workspace/workspace.h"
#include "tests/support/sampleplan.h"
#include "ui/edit/editor.h"
#include "ui/edit/prompts.h"

#include <QTemporaryDir>

namespace planning::test
{

// Chooses no file and remembers what was said.
class SilentPrompts final : public ui::Prompts
{
public:
    void warn(const QString &title, const QString &text) override
    {
        warnings.append(title + QLatin1String(": ") + text);
    }
    std::optional<QString> openFile(const ui::FileQuestion &) override { return {}; }
    std::optional<QString> saveFile(const ui::FileQuestion &) override { return {}; }
    std::optional<QString> text(const ui::TextQuestion &question) override
    {
        return typed.isEmpty() ? question.suggested : typed;
    }

    QString typed; // what is answered; empty: what is suggested
    QStringList warnings;
};

// A small plan in a file, open in an editor: two technicians, an evening on one stage.
class Desk final
{
public:
    Desk()
    {
        Role role;
        role.id = sample.ids().next<Role>();
        role.nameEn = QStringLiteral("Sound technician");
        role.nameFr = QStringLiteral("Technicien·ne son");
        sample.plan().load(role);
        const auto evening = [&](Shift &shift) {
            shift.role = role.id;
            shift.planned = {sample.at("2026-03-02 18:00"), sample.at("2026-03-02 23:00")};
        };
        const auto night = [&](Shift &shift) {
            shift.role = role.id;
            shift.planned = {sample.at("2026-03-02 22:00"), sample.at("2026-03-03 02:00")};
        };
        show = sample.shift(QStringLiteral("Show"), stage, sound, evening);
        loadOut = sample.shift(QStringLiteral("Load-out"), stage, sound, night);
        reopen();
    }

    QString path() const { return m_folder.filePath(QStringLiteral("desk.planningdb")); }
    QString settingsPath() const { return m_folder.filePath(QStringLiteral("settings.ini")); }
    const Plan &plan() const { return m_workspace->plan(); }
    Environment environment() { return {clock, sample.ids(), {}, {}}; }
    Workspace &workspace() { return *m_workspace; }
    ui::Editor &editor() { return *m_editor; }

    // Closes the file and opens it again, as after a start of the program.
    void reopen()
    {
        m_editor.reset();
        m_workspace.reset();
        auto opened = QFile::exists(path())
                          ? Workspace::open(path(), environment())
                          : Workspace::create(path(), sample.plan(), environment());
        Q_ASSERT(opened);
        m_workspace = std::move(*opened);
        m_editor = std::make_unique<ui::Editor>(*m_workspace);
    }

    FixedClock clock{*instantFromRfc3339(u"2026-03-02T08:00:00Z")};
    SamplePlan sample;
    Id<Team> sound = sample.team(QStringLiteral("Sound"));
    Id<Site> stage = sample.site(QStringLiteral("Main stage"));
    Id<Person> ana = sample.person(QStringLiteral("Ana"), QStringLiteral("Roux"), sound);
    Id<Person> ines = sample.person(QStringLiteral("Inès"), QStringLiteral("Le Goff"), sound);
    Id<Shift> show;
    Id<Shift> loadOut;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ui::Editor> m_editor;
};

} // namespace planning::test
