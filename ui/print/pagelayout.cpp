#include "ui/print/pagelayout.h"

#include "ui/print/tablelayout.h"
#include "ui/print/textflow.h"
#include "ui/tr.h"

namespace planning::ui
{

namespace
{

constexpr double kRowPadding = 3.5; // above and below a row, points
constexpr double kSectionGap = 10; // above the heading of a section
constexpr double kHeadingGap = 2; // below the heading
constexpr double kLineGap = 4; // around the lines of header and footer
constexpr double kHeaderShare = 0.64; // of the width for the left part of the page header

QString continued(const QString &name)
{
    return Tr::tr("%1 (continued)").arg(name);
}

double inkWidth(const Block &line, const TextMeasure &measure)
{
    const PlacedText &last = line.ink.texts.back();
    return last.baseline.x() + measure.width(last.run.text, last.run.role);
}

class Paginator
{
public:
    Paginator(const Sheet &sheet, const PageFormat &format, const TextMeasure &measure)
        : m_sheet(sheet),
          m_measure(measure),
          m_body(format.body()),
          m_columns(layOutColumns(sheet, m_body.width(), measure)),
          m_footer(footerBlocks()),
          m_bottom(m_body.bottom() - height(m_footer) - 2 * kLineGap)
    {
    }

    std::vector<Page> run();

private:
    bool headingsAreBands() const { return m_sheet.headings == HeadingPlacement::Band; }
    Page &page() { return m_pages.back(); }

    void beginPage();
    void addPageHeader(const Run &left, const Run &right);
    void addColumnHeaders();
    Blocks footerBlocks() const;
    void addFooter(std::size_t pageIndex);

    void place(const Section &section);
    std::vector<RowBox> rowsOf(const Section &section) const;
    Blocks headingBlocks(const Section &section, const QString &name) const;
    double heightToKeep(const Section &section, const std::vector<RowBox> &rows) const;
    void placeHeading(const Section &section, const QString &name);
    void placeRow(RowBox row, std::size_t index, const Section &section);
    void continueOnNextPage(RowBox &row, const Section &section);

    void addSeparator(std::size_t rowIndex);
    void addLine(double left, Weight weight);
    void draw(const RowBox &row);
    void place(const Blocks &blocks);

    const Sheet &m_sheet;
    const TextMeasure &m_measure;
    QRectF m_body;
    std::vector<TableColumn> m_columns;
    Blocks m_footer;
    double m_bottom; // of the space for rows
    std::vector<Page> m_pages;
    double m_y = 0; // where the next thing goes
    bool m_hasRows = false; // on the current page
};

std::vector<Page> Paginator::run()
{
    beginPage();
    if (m_sheet.sections.empty())
        place(layOut(Paragraph{{m_sheet.emptyText}}, m_body.width(), m_measure));
    for (const Section &section : m_sheet.sections)
        place(section);
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        addFooter(i);
    return std::move(m_pages);
}

void Paginator::beginPage()
{
    m_pages.emplace_back();
    m_y = m_body.top();
    m_hasRows = false;
    if (m_pages.size() == 1) {
        addPageHeader({m_sheet.title, PrintRole::Title}, {m_sheet.owner, PrintRole::Heading});
        addPageHeader({m_sheet.subtitle, PrintRole::Subtitle},
                      {m_sheet.summary, PrintRole::Subtitle});
    } else {
        const QString title = m_sheet.title + QStringLiteral(" · ") + m_sheet.subtitle;
        addPageHeader({continued(title), PrintRole::Strong}, {m_sheet.owner, PrintRole::Strong});
    }
    m_y += 2 * kLineGap;
    if (!m_sheet.sections.empty())
        addColumnHeaders();
}

// Both parts start on the same baseline; the right one is flush right.
void Paginator::addPageHeader(const Run &left, const Run &right)
{
    const double top = m_y;
    place(layOut(Paragraph{left}, m_body.width() * kHeaderShare, m_measure));
    double y = top + m_measure.ascent(left.role) - m_measure.ascent(right.role);
    for (const Block &line :
         layOut(Paragraph{right}, m_body.width() * (1 - kHeaderShare), m_measure)) {
        page().add(line.ink, {m_body.right() - inkWidth(line, m_measure), y});
        y += line.height;
    }
    m_y = std::max(m_y, y);
}

void Paginator::addColumnHeaders()
{
    RowBox headers;
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        headers.cells.push_back(
            layOut(Paragraph{{m_sheet.columns[i].header, PrintRole::ColumnHeader}},
                   m_columns[i].width, m_measure));
    page().add(drawn(headers, m_columns), {m_body.left(), m_y});
    m_y += headers.height() + kLineGap / 2;
    addLine(m_body.left(), Weight::Thick);
}

Blocks Paginator::footerBlocks() const
{
    std::vector<double> widths;
    for (const Entry &entry : m_sheet.legend)
        widths.push_back(naturalWidth(entry, m_measure));
    const Cell legend{m_sheet.legend, Arrangement::Grid};
    Blocks blocks = layOut(legend, m_body.width(), gridColumns(widths, m_body.width()), m_measure);
    const Paragraph edition{{m_sheet.edition, PrintRole::Small}};
    for (Block &line : layOut(edition, m_body.width() * kHeaderShare, m_measure))
        blocks.push_back(std::move(line));
    return blocks;
}

void Paginator::addFooter(std::size_t pageIndex)
{
    const QString number = Tr::tr("Page %1 of %2").arg(pageIndex + 1).arg(m_pages.size());
    double y = m_bottom + 2 * kLineGap;
    Page &target = m_pages[pageIndex];
    target.lines.push_back(
        {{m_body.left(), y - kLineGap, m_body.right(), y - kLineGap}, Weight::Thin});
    for (const Block &block : m_footer) {
        target.add(block.ink, {m_body.left(), y});
        y += block.height;
    }
    const Run run{number, PrintRole::Small};
    const double x = m_body.right() - m_measure.width(number, run.role);
    const double descent = m_measure.lineHeight(run.role) - m_measure.ascent(run.role);
    target.texts.push_back({{x, m_body.bottom() - descent}, run});
}

void Paginator::place(const Section &section)
{
    const std::vector<RowBox> rows = rowsOf(section);
    if (m_hasRows && m_y + heightToKeep(section, rows) > m_bottom)
        beginPage();
    if (headingsAreBands())
        placeHeading(section, section.heading);
    for (std::size_t i = 0; i < rows.size(); ++i)
        placeRow(rows[i], i, section);
}

std::vector<RowBox> Paginator::rowsOf(const Section &section) const
{
    std::vector<RowBox> rows;
    for (const SheetRow &row : section.rows)
        rows.push_back(layOutRow(row, m_columns, m_measure));
    if (headingsAreBands())
        return rows;
    if (rows.empty())
        rows.push_back({std::vector<Blocks>(m_columns.size())});
    rows.front().cells.front() = headingBlocks(section, section.heading);
    return rows;
}

Blocks Paginator::headingBlocks(const Section &section, const QString &name) const
{
    const double width = headingsAreBands() ? m_body.width() : m_columns.front().width;
    const PrintRole role = headingsAreBands() ? PrintRole::Heading : PrintRole::Strong;
    Blocks blocks = layOut({{name, role}}, width, m_measure);
    for (const Paragraph &detail : section.details) {
        for (Block &line : layOut(detail, width, m_measure))
            blocks.push_back(std::move(line));
    }
    return blocks;
}

// What should not be torn apart: a heading and its first row; with headings in the first column,
// the whole section unless it is long.
double Paginator::heightToKeep(const Section &section, const std::vector<RowBox> &rows) const
{
    if (headingsAreBands()) {
        const double first = rows.empty() ? 0 : rows.front().height() + 2 * kRowPadding;
        return kSectionGap + height(headingBlocks(section, section.heading)) + kHeadingGap + first;
    }
    double all = 0;
    for (const RowBox &row : rows)
        all += row.height() + 2 * kRowPadding;
    const bool isLong = all > (m_bottom - m_body.top()) / 2;
    return isLong ? rows.front().height() + 2 * kRowPadding : all;
}

void Paginator::placeHeading(const Section &section, const QString &name)
{
    m_y += m_hasRows ? kSectionGap : kLineGap;
    place(headingBlocks(section, name));
    m_y += kHeadingGap;
    m_hasRows = m_hasRows || section.rows.empty();
}

void Paginator::placeRow(RowBox row, std::size_t index, const Section &section)
{
    const auto fits = [&] { return m_y + row.height() + 2 * kRowPadding <= m_bottom; };
    if (!fits() && m_hasRows)
        continueOnNextPage(row, section);
    addSeparator(index);
    while (!fits()) {
        const RowBox part = takeFitting(row, m_bottom - m_y - 2 * kRowPadding);
        if (part.isEmpty())
            break; // a single line is higher than the paper: nothing better can be done
        draw(part);
        continueOnNextPage(row, section);
    }
    draw(row);
}

void Paginator::continueOnNextPage(RowBox &row, const Section &section)
{
    beginPage();
    const QString name = continued(section.heading);
    if (headingsAreBands())
        placeHeading(section, name);
    else
        row.cells.front() = headingBlocks(section, name);
}

void Paginator::addSeparator(std::size_t rowIndex)
{
    if (headingsAreBands())
        addLine(m_body.left(), Weight::Hairline);
    else if (rowIndex > 0 && m_hasRows)
        addLine(m_body.left() + m_columns[1].left, Weight::Hairline);
    else if (m_hasRows)
        addLine(m_body.left(), Weight::Thin);
}

void Paginator::draw(const RowBox &row)
{
    page().add(drawn(row, m_columns), {m_body.left(), m_y + kRowPadding});
    m_y += row.height() + 2 * kRowPadding;
    m_hasRows = true;
}

void Paginator::place(const Blocks &blocks)
{
    for (const Block &block : blocks) {
        page().add(block.ink, {m_body.left(), m_y});
        m_y += block.height;
    }
}

void Paginator::addLine(double left, Weight weight)
{
    page().lines.push_back({{left, m_y, m_body.right(), m_y}, weight});
}

} // namespace

Pages layOut(const Sheet &sheet, const PageFormat &format, const TextMeasure &measure)
{
    return {format.size, sheet.title, Paginator(sheet, format, measure).run()};
}

} // namespace planning::ui
