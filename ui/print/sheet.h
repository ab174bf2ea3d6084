#pragma once

#include <QString>

#include <vector>

namespace planning::ui
{

// What a text is for. Its font is chosen by PaperFonts, its height by the TextMeasure.
enum class PrintRole {
    Title, // the day, once per document
    Subtitle,
    Heading, // name of a section
    ColumnHeader,
    Body,
    Strong, // as large as Body
    Small,
    Raised, // small and above the line: "+1" after a time of the next day
};

enum class Decoration { None, Struck };

struct Run {
    QString text;
    PrintRole role = PrintRole::Body;
    Decoration decoration = Decoration::None;

    bool operator==(const Run &) const = default;
};

// Runs that are wrapped together. Lines break at spaces and after hyphens, never at no-break
// spaces; a word that is wider than its column is continued on the next line, never cut.
using Paragraph = std::vector<Run>;

// A sign of its own shape, so that colour is never needed.
enum class Mark { None, Full, Half, Empty };

enum class Frame { None, Box };

struct Entry {
    Paragraph text;
    Mark mark = Mark::None; // before the text
    Frame frame = Frame::None;

    bool operator==(const Entry &) const = default;
};

// Grid puts entries side by side, in as many equal columns as the longest one allows.
enum class Arrangement { Stacked, Grid };

struct Cell {
    std::vector<Entry> entries;
    Arrangement arrangement = Arrangement::Stacked;

    bool operator==(const Cell &) const = default;
};

using SheetRow = std::vector<Cell>; // one per column

// Rows under a heading, which is repeated on every page the section reaches.
struct Section {
    QString heading;
    std::vector<Paragraph> details; // below the heading
    std::vector<SheetRow> rows;

    bool operator==(const Section &) const = default;
};

// A column takes the width of its longest content, or a share of what the others leave.
struct Column {
    QString header;
    int share = 0; // 0: as wide as the content

    bool operator==(const Column &) const = default;
};

enum class HeadingPlacement {
    Band, // across the page, above the rows
    FirstColumn, // beside the rows, which leave their first cell empty
};

// A document made of one table, without any idea of paper.
struct Sheet {
    QString title;
    QString subtitle;
    QString owner; // who publishes it, right of the title
    QString summary; // right of the subtitle
    std::vector<Column> columns;
    HeadingPlacement headings = HeadingPlacement::Band;
    std::vector<Section> sections;
    QString emptyText; // instead of the table when there is no section
    std::vector<Entry> legend;
    QString edition; // which version, printed when; at the bottom of every page
};

} // namespace planning::ui
