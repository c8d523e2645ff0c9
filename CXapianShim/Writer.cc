#include <xapian.h>

#include <algorithm>
#include <string>
#include <vector>

#include "Answer.h"
#include "DocumentBuilder.h"
#include "Guard.h"
#include "Metadata.h"
#include "Packed.h"
#include "Terms.h"

struct xap_writer {
  Xapian::WritableDatabase database;
  uint32_t flush_threshold;
  uint32_t changes = 0;
  /// Documents whose terms are others since the writer was opened.
  std::vector<Xapian::docid> changed_documents;

  void commit() {
    database.commit();
    changes = 0;
  }

  void changed() {
    if (++changes >= flush_threshold) commit();
  }

  void changed(Xapian::docid document) {
    changed_documents.push_back(document);
    changed();
  }
};

namespace {

int flags(xap_opening opening, bool synchronised) {
  const int action = opening == XAP_OPENING_CREATE      ? Xapian::DB_CREATE
                     : opening == XAP_OPENING_OVERWRITE ? Xapian::DB_CREATE_OR_OVERWRITE
                     : opening == XAP_OPENING_OPEN      ? Xapian::DB_OPEN
                                                        : Xapian::DB_CREATE_OR_OPEN;
  return action | (synchronised ? 0 : Xapian::DB_NO_SYNC);
}

}  // namespace

xap_writer *xap_writer_open(xap_bytes path, xap_opening opening, bool synchronised,
                            uint32_t flush_threshold, xap_status *status) {
  return guard(status, [&] {
    if (flush_threshold == 0 || flush_threshold > XAP_FLUSH_LIMIT) {
      throw Xapian::InvalidArgumentError("a flush threshold that is not 1 to 10000");
    }
    Xapian::WritableDatabase database(file_path(path), flags(opening, synchronised));
    return new xap_writer{database, flush_threshold};
  });
}

void xap_writer_free(xap_writer *writer) { delete writer; }

uint32_t xap_writer_add(xap_writer *writer, const xap_document *document, xap_status *status) {
  return guard(status, [&] {
    const uint32_t id = writer->database.add_document(build_document(*document));
    writer->changed(id);
    return id;
  });
}

void xap_writer_put(xap_writer *writer, uint32_t id, const xap_document *document,
                    xap_status *status) {
  guard(status, [&] {
    writer->database.replace_document(id, build_document(*document));
    writer->changed(id);
  });
}

void xap_writer_delete(xap_writer *writer, uint32_t id, xap_status *status) {
  guard(status, [&] {
    writer->database.delete_document(id);
    writer->changed(id);
  });
}

xap_answer *xap_writer_documents(xap_writer *writer, xap_bytes term, xap_status *status) {
  return guard(status, [&] {
    const std::string wanted = legal_term(term);
    const auto end = writer->database.postlist_end(wanted);
    Answer answer(new xap_answer);
    for (auto id = writer->database.postlist_begin(wanted); id != end; ++id) answer->number(*id);
    return answer.release();
  });
}

void xap_writer_amend(xap_writer *writer, uint32_t id, xap_bytes removed,
                      const xap_document *changes, xap_status *status) {
  guard(status, [&] {
    Xapian::Document document = writer->database.get_document(id);
    amend_document(document, removed, *changes);
    writer->database.replace_document(id, document);
    if (removed.count > 0 || changes->terms.count > 0) writer->changed_documents.push_back(id);
    writer->changed();
  });
}

xap_answer *xap_writer_changed_documents(xap_writer *writer, xap_status *status) {
  return guard(status, [&] {
    auto &documents = writer->changed_documents;
    std::sort(documents.begin(), documents.end());
    documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
    Answer answer(new xap_answer);
    for (const Xapian::docid document : documents) answer->number(document);
    return answer.release();
  });
}

void xap_writer_commit(xap_writer *writer, xap_status *status) {
  guard(status, [&] { writer->commit(); });
}

void xap_writer_close(xap_writer *writer, xap_status *status) {
  guard(status, [&] {
    writer->commit();
    writer->database.close();
  });
}

uint32_t xap_writer_document_count(xap_writer *writer, xap_status *status) {
  return guard(status, [&] { return writer->database.get_doccount(); });
}

bool xap_writer_has_term(xap_writer *writer, xap_bytes term, xap_status *status) {
  return guard(status, [&] { return writer->database.term_exists(legal_term(term)); });
}

void xap_writer_set_metadata(xap_writer *writer, xap_bytes key, xap_bytes value,
                             xap_status *status) {
  guard(status, [&] { writer->database.set_metadata(legal_term(key), text(value)); });
}

xap_answer *xap_writer_metadata(xap_writer *writer, xap_bytes key, xap_status *status) {
  return guard(status, [&] { return metadata(writer->database, key); });
}

xap_answer *xap_writer_metadata_keys(xap_writer *writer, xap_bytes prefix, xap_status *status) {
  return guard(status, [&] { return metadata_keys(writer->database, prefix); });
}

void xap_writer_add_spelling(xap_writer *writer, xap_bytes word, uint32_t frequency,
                             xap_status *status) {
  guard(status, [&] { writer->database.add_spelling(legal_term(word), frequency); });
}

void xap_writer_remove_spelling(xap_writer *writer, xap_bytes word, uint32_t frequency,
                                xap_status *status) {
  guard(status, [&] { writer->database.remove_spelling(legal_term(word), frequency); });
}
