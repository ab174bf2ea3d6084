#include "app/server/documents/documentfiles.h"
#include "app/server/documents/documentname.h"
#include "app/server/documents/documentowner.h"
#include "app/server/documents/upload.h"
#include "app/server/resources/entityroutes.h"
#include "app/server/resources/stage/exchangeroutes.h"

namespace planning::server
{

using namespace Qt::StringLiterals;

static constexpr qsizetype kLargest = 25 * 1024 * 1024; // bytes

static EntityRoutes<Document> documentRoutes()
{
    EntityRoutes<Document> routes{u"/documents"_s, u"Document"_s, u"Documents"_s};
    routes.isShown = [](const Call &call, const Document &document) {
        return isShown(call, document);
    };
    return routes;
}

static Outcome<Document> describedUpload(const Upload &upload)
{
    if (upload.content.isEmpty())
        return invalid(u"/file"_s, {QT_TRANSLATE_NOOP("Server", "The document is empty.")});
    if (upload.content.size() > kLargest)
        return Problem{ProblemCode::TooLarge,
                       {QT_TRANSLATE_NOOP("Server", "A document has at most %1 MiB."),
                        {QString::number(kLargest / 1024 / 1024)}}};
    const auto type = mediaTypeOf(upload.content);
    if (!type)
        return Problem{ProblemCode::UnsupportedMediaType,
                       {QT_TRANSLATE_NOOP("Server", "A whole PDF, PNG or JPEG is expected, or an "
                                                    "SVG without scripts and outside "
                                                    "references.")}};
    Document document;
    document.name = safeName(upload.name, *type);
    document.mediaType = QString::fromLatin1(nameOf(*type));
    document.size = upload.content.size();
    document.ownerEntity = upload.ownerEntity;
    document.ownerId = upload.ownerId;
    return document;
}

static Problem noPlace()
{
    return {ProblemCode::Unavailable,
            {QT_TRANSLATE_NOOP("Server", "This server keeps no documents.")}};
}

// In the organisation again: is there such an owner; then the content is written down.
static Outcome<Response> createDocument(Call &call, Document document, const QByteArray &content,
                                        const DocumentFiles &files)
{
    if (!hasOwner(call.organization->plan(), document))
        return invalid(u"/owner_id"_s, {QT_TRANSLATE_NOOP("Server", "There is no such thing to "
                                                                    "attach it to.")});
    const auto hash = files.keep(call.principal.organization, content);
    if (!hash)
        return problemOf(hash.error());
    document.id = call.organization->ids().next<Document>();
    document.sha256 = *hash;
    return writeEntity<Document>(documentRoutes(), call, nullptr, std::move(document));
}

static Outcome<Response> look(Call &call, const DocumentFiles &files)
{
    auto given = uploadOf(call.request);
    if (!given)
        return given.problem();
    auto document = describedUpload(*given);
    if (!document)
        return document.problem();
    call.request.body.clear();
    call.then = [document = *std::move(document), content = std::move(given->content),
                 &files](Call &later) { return createDocument(later, document, content, files); };
    return Response{};
}

// Reading 25 MiB and looking into them holds up no plan: it is done elsewhere, once the caller is
// known to be one who may attach something.
static Outcome<Response> upload(Call &call, const DocumentFiles &files)
{
    if (!files.hasPlace())
        return noPlace();
    call.then = [&files](Call &later) { return look(later, files); };
    return Response{};
}

// Whether the part that the client has is of this very document.
static bool isOfTheSame(const Request &request, const QByteArray &tag)
{
    const QByteArray given = request.headers.value("If-Range");
    return given.isEmpty() || given == tag;
}

static Response notThatPart(qint64 size, Language language)
{
    Response response = toResponse(
        {ProblemCode::RangeNotSatisfiable,
         {QT_TRANSLATE_NOOP("Server", "The document has %1 bytes."), {QString::number(size)}}},
        language);
    response.headers.set("Content-Range", "bytes */" + QByteArray::number(size));
    return response;
}

static void addContentHeaders(Headers &headers, const Document &document, const QByteArray &tag)
{
    headers.set("Content-Type", document.mediaType.toLatin1());
    headers.set("Content-Disposition", attachmentNamed(document.name));
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Accept-Ranges", "bytes");
    headers.set("ETag", tag);
    headers.set("Cache-Control", "private, no-cache");
}

static Outcome<Response> content(Call &call, const DocumentFiles &files)
{
    const auto found = entityOf(documentRoutes(), call);
    if (!found)
        return found.problem();
    const Document &document = **found;
    const Id<Organization> organization = call.principal.organization;
    const auto size = files.size(organization, document.sha256);
    if (!size)
        return notFound();
    const QByteArray tag = '"' + document.sha256.toLatin1() + '"';
    RangeAnswer range;
    if (isOfTheSame(call.request, tag))
        range = rangeOf(call.request.headers.value("Range"), *size);
    if (range.wish == RangeWish::Unsatisfiable)
        return notThatPart(*size, call.language);
    const bool isPart = range.wish == RangeWish::Part;
    const ByteRange part = isPart ? range.part : ByteRange{0, *size};
    auto bytes = files.read(organization, document.sha256, part);
    if (!bytes)
        return problemOf(bytes.error());
    Response response{isPart ? 206 : 200, {}, *std::move(bytes)};
    addContentHeaders(response.headers, document, tag);
    if (isPart)
        response.headers.set("Content-Range",
                             "bytes " + QByteArray::number(part.offset) + '-'
                                 + QByteArray::number(part.offset + part.length - 1) + '/'
                                 + QByteArray::number(*size));
    return response;
}

static QStringList mediaTypes()
{
    QStringList types;
    for (const MediaType type : {MediaType::Pdf, MediaType::Svg, MediaType::Png, MediaType::Jpeg})
        types.append(QString::fromLatin1(nameOf(type)));
    return types;
}

void addDocumentRoutes(Router &router, const DocumentFiles &files)
{
    addEntityRoutes(router, documentRoutes(), {.create = false, .replace = false});
    router.add({Method::Post, u"/documents"_s, u"createDocument"_s, only(Capability::WritePlan),
                Place::Organization, Bucket::General, true,
                [&files](Call &call) { return upload(call, files); },
                saying(u"Keeps a PDF, SVG, PNG or JPEG and attaches it to something"_s)
                    .takes({{u"name"_s, schema::text, "Of a file that is sent as it is."},
                            {u"owner_entity"_s, schema::text, "What it is attached to: “shift”."},
                            {u"owner_id"_s, schema::id, "Which of them."}})
                    .readsFile(named(u"DocumentForm"_s), mediaTypes())
                    .answers(entitySchema<Document>(), 201)
                    .mayFail({ProblemCode::UnsupportedMediaType})
                    .ofVersions()});
    router.add(
        {Method::Get, u"/documents/{id}/content"_s, u"readDocumentContent"_s,
         only(Capability::ReadPublishedPlan), Place::Organization, Bucket::General, false,
         [&files](Call &call) { return content(call, files); },
         saying(u"Reads the content of a document, or a part of it"_s).answersFile(mediaTypes())});
}

} // namespace planning::server
