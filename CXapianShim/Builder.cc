#include <xapian.h>

#include <optional>
#include <string>

#include "Bulk/GlassDatabase.h"
#include "DocumentBuilder.h"
#include "Guard.h"
#include "Packed.h"
#include "Terms.h"

struct xap_builder {
  std::string path;
  glass::GlassDatabase database;
  /// Used instead where the library's format is not the one that we write.
  std::optional<Xapian::WritableDatabase> library_writer;
  bool is_closed = false;
};

namespace {

bool writes_glass() { return Xapian::major_version() == 1 && Xapian::minor_version() == 4; }

void check_open(const xap_builder &builder) {
  if (builder.is_closed) throw Xapian::InvalidArgumentError("the builder is closed");
}

}  // namespace

xap_builder *xap_builder_open(xap_bytes path, bool by_library, xap_status *status) {
  return guard(status, [&] {
    auto builder = std::make_unique<xap_builder>();
    builder->path = file_path(path);
    if (by_library || !writes_glass()) {
      builder->library_writer.emplace(builder->path, Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    }
    return builder.release();
  });
}

void xap_builder_free(xap_builder *builder) { delete builder; }

uint32_t xap_builder_add(xap_builder *builder, const xap_document *document, xap_status *status) {
  return guard(status, [&] {
    check_open(*builder);
    if (builder->library_writer)
      return builder->library_writer->add_document(build_document(*document));
    return builder->database.add(*document);
  });
}

void xap_builder_set_metadata(xap_builder *builder, xap_bytes key, xap_bytes value,
                              xap_status *status) {
  guard(status, [&] {
    check_open(*builder);
    if (builder->library_writer) {
      builder->library_writer->set_metadata(legal_term(key), text(value));
    } else {
      builder->database.set_metadata(legal_term(key), text(value));
    }
  });
}

void xap_builder_close(xap_builder *builder, xap_status *status) {
  guard(status, [&] {
    check_open(*builder);
    builder->is_closed = true;
    if (builder->library_writer) {
      builder->library_writer->close();
    } else {
      builder->database.write(builder->path);
    }
  });
}
