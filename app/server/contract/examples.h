#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

namespace planning::server
{

// One request and its answer, as resources/openapi/examples tells them; each file is one story, in
// order, one family after the other.
struct Example {
    QString operation;
    QString summary;
    QString as; // who asks: "manager"; empty: nobody
    QJsonObject path; // what stands for {id}
    QString query; // "limit=2"
    QJsonObject headers;
    QJsonObject body; // empty: none
    QString content; // of a body that is no JSON
    int status = 200;
    QJsonObject answer; // empty: none

    QString bodyType() const; // media type
};

std::vector<Example> contractExamples();

// The ids of the examples that stand for what is in the caller's plan, with what that is: "site".
QJsonObject idsOfExamples();

} // namespace planning::server
