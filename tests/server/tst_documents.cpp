#include "tests/support/testserver.h"

#include <QCryptographicHash>

using namespace planning;
using namespace planning::server;
using namespace planning::test;
using namespace Qt::StringLiterals;

static const QString kDocuments = u"/api/v1/documents"_s;
static const QString kManager = u"manager"_s;
static const QByteArray kPdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n";

// Documents that are attached to what is planned.
class DocumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aDocumentIsKeptAndReadBack();
    void aFormIsTakenToo();
    void aFormThatIsBrokenIsRefused();
    void theContentSaysWhatItIs();
    void thereMustBeAnOwner();
    void aPartIsRead();
    void aPartOfAnotherVersionIsSentWhole();
    void aPartBehindTheEndIsRefused();
    void whatIsRemovedIsGone();
    void theCrewReadWhatTheySeeTheOwnerOf();
    void theCrewAttachNothing();
    void theSameKeyAttachesItOnce();
    void anotherOrganisationFindsNothing();
    void documentsSurviveARestart();

private:
    QString pathFor(const QString &name, const QString &entity, const QString &id) const;
    QString kept(const QByteArray &content = kPdf);
    TestServer::Answer read(const QString &id, const QList<HeaderField> &headers = {});

    std::unique_ptr<TestServer> m_server;
    QString m_site;
};

void DocumentsTest::initTestCase()
{
    m_server =
        std::make_unique<TestServer>(DemoSize::Small, QString(), [](ServerSettings &settings) {
            static QTemporaryDir folder;
            settings.documentsFolder = folder.path();
        });
    m_site = m_server->get(u"/api/v1/planning/shifts?limit=1"_s, kManager)
                 .body[u"items"][0][u"site_id"]
                 .toString();
    QVERIFY(!m_site.isEmpty());
}

QString DocumentsTest::pathFor(const QString &name, const QString &entity, const QString &id) const
{
    return kDocuments + u"?name="_s + name + u"&owner_entity="_s + entity + u"&owner_id="_s + id;
}

QString DocumentsTest::kept(const QByteArray &content)
{
    const auto answer =
        m_server->send(Method::Post, pathFor(u"plan.pdf"_s, u"site"_s, m_site), content, kManager);
    if (answer.status() != 201)
        qWarning("%s", answer.response.body.constData());
    return answer.body[u"id"].toString();
}

TestServer::Answer DocumentsTest::read(const QString &id, const QList<HeaderField> &headers)
{
    return m_server->send(Method::Get, kDocuments + u'/' + id + u"/content"_s, {}, kManager,
                          headers);
}

void DocumentsTest::aDocumentIsKeptAndReadBack()
{
    const QString id = kept();

    const auto metadata = m_server->get(kDocuments + u'/' + id, kManager);
    const auto content = read(id);

    QCOMPARE(metadata.body[u"media_type"].toString(), u"application/pdf"_s);
    QCOMPARE(metadata.body[u"size"].toInt(), kPdf.size());
    QCOMPARE(metadata.body[u"sha256"].toString().toLatin1(),
             QCryptographicHash::hash(kPdf, QCryptographicHash::Sha256).toHex());
    QCOMPARE(content.status(), 200);
    QCOMPARE(content.response.body, kPdf);
    QCOMPARE(content.response.headers.value("Content-Type"), QByteArray("application/pdf"));
    QCOMPARE(content.response.headers.value("X-Content-Type-Options"), QByteArray("nosniff"));
    QVERIFY(content.response.headers.value("Content-Disposition").startsWith("attachment"));
}

void DocumentsTest::aFormIsTakenToo()
{
    const QByteArray form =
        "--line\r\nContent-Disposition: form-data; name=\"owner_entity\"\r\n\r\n"
        "site\r\n--line\r\nContent-Disposition: form-data; name=\"owner_id\""
        "\r\n\r\n"
        + m_site.toLatin1()
        + "\r\n--line\r\nContent-Disposition: form-data; name=\"file\"; "
          "filename=\"r\xC3\xA9gie.pdf\"\r\nContent-Type: text/html\r\n\r\n"
        + kPdf + "\r\n--line--\r\n";

    const auto answer =
        m_server->send(Method::Post, kDocuments, form, kManager,
                       {{"Content-Type", "multipart/form-data; boundary=\"line\""}});

    QVERIFY2(answer.status() == 201, answer.response.body.constData());
    QCOMPARE(answer.body[u"name"].toString(), u"régie.pdf"_s);
    QCOMPARE(read(answer.body[u"id"].toString()).response.body, kPdf);
}

void DocumentsTest::aFormThatIsBrokenIsRefused()
{
    for (const QByteArray &form : {QByteArray(), QByteArray("--line\r\n"),
                                   QByteArray("--line\r\nContent-Disposition: form-data; "
                                              "name=\"file\"\r\n\r\nno end")}) {
        const auto answer =
            m_server->send(Method::Post, kDocuments, form, kManager,
                           {{"Content-Type", "multipart/form-data; boundary=line"}});
        QCOMPARE(answer.status(), 400);
    }
}

void DocumentsTest::theContentSaysWhatItIs()
{
    const auto page = m_server->send(Method::Post, pathFor(u"plan.pdf"_s, u"site"_s, m_site),
                                     "<html><script>alert(1)</script></html>", kManager,
                                     {{"Content-Type", "application/pdf"}});

    QCOMPARE(page.status(), 415);
}

void DocumentsTest::thereMustBeAnOwner()
{
    const QString nobody = u"01900000-0000-7000-8000-00000000dead"_s;
    for (const QString &path :
         {kDocuments, pathFor(u"a.pdf"_s, u"site"_s, nobody),
          pathFor(u"a.pdf"_s, u"ship"_s, m_site), pathFor(u"a.pdf"_s, u"shift"_s, m_site)}) {
        const auto answer = m_server->send(Method::Post, path, kPdf, kManager);
        QCOMPARE(answer.status(), 400);
        QCOMPARE(answer.body[u"errors"][0][u"pointer"].toString(), u"/owner_id"_s);
    }
}

void DocumentsTest::aPartIsRead()
{
    const QString id = kept();
    const QByteArray tag = read(id).response.headers.value("ETag");

    const auto part = read(id, {{"Range", "bytes=5-7"}, {"If-Range", tag}});

    QCOMPARE(part.status(), 206);
    QCOMPARE(part.response.body, kPdf.mid(5, 3));
    QCOMPARE(part.response.headers.value("Content-Range"),
             "bytes 5-7/" + QByteArray::number(kPdf.size()));
}

void DocumentsTest::aPartOfAnotherVersionIsSentWhole()
{
    const auto whole = read(kept(), {{"Range", "bytes=5-7"}, {"If-Range", "\"another\""}});

    QCOMPARE(whole.status(), 200);
    QCOMPARE(whole.response.body, kPdf);
}

void DocumentsTest::aPartBehindTheEndIsRefused()
{
    const auto none = read(kept(), {{"Range", "bytes=100000-"}});

    QCOMPARE(none.status(), 416);
    QCOMPARE(none.code(), u"RANGE_NOT_SATISFIABLE"_s);
    QCOMPARE(none.response.headers.value("Content-Range"),
             "bytes */" + QByteArray::number(kPdf.size()));
}

void DocumentsTest::whatIsRemovedIsGone()
{
    const QString id = kept();

    QCOMPARE(m_server->send(Method::Delete, kDocuments + u'/' + id, {}, kManager).status(), 204);

    QCOMPARE(m_server->get(kDocuments + u'/' + id, kManager).status(), 404);
    QCOMPARE(read(id).status(), 404);
}

void DocumentsTest::theCrewReadWhatTheySeeTheOwnerOf()
{
    const QString onSite = kept();
    const QJsonValue pattern =
        m_server->get(u"/api/v1/planning/shifts?limit=1"_s, kManager).body[u"items"][0];
    const QString draft = m_server
                              ->post(u"/api/v1/planning/shifts"_s,
                                     {{u"title"_s, u"Focus"_s},
                                      {u"site_id"_s, pattern[u"site_id"]},
                                      {u"role_id"_s, pattern[u"role_id"]},
                                      {u"start_time"_s, u"2030-03-04T09:00:00Z"_s},
                                      {u"end_time"_s, u"2030-03-04T13:00:00Z"_s}},
                                     kManager)
                              .body[u"shift"][u"id"]
                              .toString();
    const QString onDraft =
        m_server->send(Method::Post, pathFor(u"a.pdf"_s, u"shift"_s, draft), kPdf, kManager)
            .body[u"id"]
            .toString();
    QVERIFY(!onDraft.isEmpty());

    const QString tech = u"tech"_s;
    QCOMPARE(m_server->get(kDocuments + u'/' + onSite + u"/content"_s, tech).status(), 200);
    QCOMPARE(m_server->get(kDocuments + u'/' + onDraft, tech).status(), 404);
    QCOMPARE(m_server->get(kDocuments + u'/' + onDraft + u"/content"_s, tech).status(), 404);
}

void DocumentsTest::theCrewAttachNothing()
{
    const QString path = pathFor(u"a.pdf"_s, u"site"_s, m_site);

    for (const QByteArray &content : {kPdf, QByteArray(), QByteArray("no document at all")})
        QCOMPARE(m_server->send(Method::Post, path, content, u"tech"_s).code(), u"FORBIDDEN"_s);
}

void DocumentsTest::theSameKeyAttachesItOnce()
{
    const QString path = pathFor(u"a.pdf"_s, u"site"_s, m_site);
    const QList<HeaderField> key{{"Idempotency-Key", "one-plan"}};
    const QByteArray none = "no document at all";
    const auto refused = m_server->send(Method::Post, path, none, kManager, key);

    const auto first = m_server->send(Method::Post, path, kPdf, kManager, key);
    const auto again = m_server->send(Method::Post, path, kPdf, kManager, key);
    const auto other = m_server->send(Method::Post, path, kPdf + '\n', kManager, key);

    QCOMPARE(refused.status(), 415);
    QCOMPARE(first.status(), 201);
    QCOMPARE(again.status(), 201);
    QCOMPARE(again.body, first.body);
    QCOMPARE(other.code(), u"IDEMPOTENCY_MISMATCH"_s);
}

void DocumentsTest::anotherOrganisationFindsNothing()
{
    const QString id = kept();
    const QString stranger = u"owner@other.example"_s;

    QCOMPARE(m_server->get(kDocuments + u'/' + id, stranger).status(), 404);
    QCOMPARE(m_server->get(kDocuments + u'/' + id + u"/content"_s, stranger).status(), 404);
    QCOMPARE(m_server->send(Method::Post, pathFor(u"a.pdf"_s, u"site"_s, m_site), kPdf, stranger)
                 .status(),
             400);
    QCOMPARE(m_server->send(Method::Delete, kDocuments + u'/' + id, {}, stranger).status(), 404);
}

void DocumentsTest::documentsSurviveARestart()
{
    const QString id = kept();

    m_server->restart();

    QCOMPARE(read(id).response.body, kPdf);
}

QTEST_GUILESS_MAIN(DocumentsTest)
#include "tst_documents.moc"
