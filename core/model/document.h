#pragma once

#include "core/model/record.h"

namespace planning
{

// A file attached to any entity; its content is stored by hash.
struct Document {
    Id<Document> id;
    Record record;
    QString name;
    QString mediaType;
    std::int64_t size = 0; // bytes
    QString sha256; // 64 hexadecimal characters
    QString ownerEntity; // "shift"
    QString ownerId;

    bool operator==(const Document &) const = default;
};

template <>
struct Fields<Document> {
    static constexpr std::string_view entity = "document";
    static constexpr std::string_view collection = "documents";
    static constexpr auto table =
        entityFields<Document>(field<&Document::name>("name", MergeGroup::Text),
                               field<&Document::mediaType>("media_type", MergeGroup::Text),
                               field<&Document::size>("size", MergeGroup::Text),
                               field<&Document::sha256>("sha256", MergeGroup::Text),
                               field<&Document::ownerEntity>("owner_entity", MergeGroup::Place),
                               field<&Document::ownerId>("owner_id", MergeGroup::Place));
};

} // namespace planning
