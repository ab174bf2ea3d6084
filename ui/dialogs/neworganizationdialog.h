#pragma once

#include "core/model/starterplan.h"

#include <QDialog>
#include <QString>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;

namespace planning::ui
{

// An agreement one can plan by: its code, its name and what it says in plain language.
struct AgreementChoice {
    QString code;
    QString name;
    QString summary; // rich text, one rule a line
};

// Asks for what a new organisation needs before its first shift.
class NewOrganizationDialog final : public QDialog
{
    Q_OBJECT

public:
    NewOrganizationDialog(Language language, std::vector<AgreementChoice> agreements,
                          QWidget *parent = nullptr);

    // Empty when the user gave up.
    static std::optional<NewOrganization> ask(Language language,
                                              std::vector<AgreementChoice> agreements,
                                              QWidget *parent);

    NewOrganization value() const;

private:
    void buildForm(Language language);
    void showAgreement();
    void onAccept();

    std::vector<AgreementChoice> m_agreements;
    QLineEdit *m_name;
    QComboBox *m_language;
    QComboBox *m_timezone;
    QComboBox *m_agreement;
    QLabel *m_summary;
    QLabel *m_problem;
};

} // namespace planning::ui
