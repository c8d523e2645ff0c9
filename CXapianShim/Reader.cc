#include "Reader.h"

#include <optional>

#include "Answer.h"
#include "Guard.h"
#include "Metadata.h"
#include "Packed.h"
#include "Terms.h"

xap_reader *xap_reader_open(xap_bytes path, xap_status *status) {
  return guard(status, [&] {
    Xapian::Database database(file_path(path));
    return new xap_reader{database, {}, {}};
  });
}

xap_reader *xap_reader_open_remote(xap_bytes host, uint32_t port, xap_status *status) {
  return guard(status,
               [&] { return new xap_reader{Xapian::Remote::open(text(host), port), {}, {}}; });
}

void xap_reader_free(xap_reader *reader) { delete reader; }

bool xap_reader_reopen(xap_reader *reader, xap_status *status) {
  return guard(status, [&] { return reader->database.reopen(); });
}

xap_answer *xap_reader_statistics(xap_reader *reader, xap_status *status) {
  return guard(status, [&] {
    const Xapian::Database &database = reader->database;
    Answer answer(new xap_answer);
    answer->number(database.get_doccount());
    answer->number(database.get_lastdocid());
    answer->real(database.get_avlength());
    answer->number(database.size());
    answer->string(database.get_uuid());
    return answer.release();
  });
}

uint64_t xap_reader_revision(xap_reader *reader, xap_status *status) {
  return guard(status, [&] { return uint64_t(reader->database.get_revision()); });
}

xap_answer *xap_reader_metadata(xap_reader *reader, xap_bytes key, xap_status *status) {
  return guard(status, [&] { return metadata(reader->database, key); });
}

xap_answer *xap_reader_metadata_keys(xap_reader *reader, xap_bytes prefix, xap_status *status) {
  return guard(status, [&] { return metadata_keys(reader->database, prefix); });
}

xap_answer *xap_reader_spelling(xap_reader *reader, xap_bytes word, uint32_t distance,
                                xap_status *status) {
  return guard(status, [&] {
    Answer answer(new xap_answer);
    answer->string(reader->database.get_spelling_suggestion(legal_term(word), distance));
    return answer.release();
  });
}

uint32_t xap_reader_attach_column(xap_reader *reader, xap_bytes path, uint32_t limit,
                                  xap_status *status) {
  return guard(status, [&] {
    // Throws unless there is one shard and it is local: columns count that shard's own numbers.
    reader->database.get_revision();
    reader->columns.emplace_back(file_path(path), limit);
    return uint32_t(reader->columns.size() - 1);
  });
}

uint32_t xap_reader_ordinal(xap_reader *reader, uint32_t column, uint32_t document,
                            xap_status *status) {
  return guard(status, [&] {
    if (column >= reader->columns.size()) throw Xapian::InvalidArgumentError("no such column");
    const std::optional<uint32_t> ordinal = reader->columns[column].ordinal_of(document);
    return ordinal ? *ordinal + 1 : 0;
  });
}

void xap_reader_write_posting_sets(xap_reader *reader, xap_bytes path, uint32_t least,
                                   xap_bytes prefix, uint32_t other_least, const double *bm25,
                                   xap_bytes before, xap_bytes changed, xap_status *status) {
  return guard(status, [&] {
    std::optional<PostingSetsBefore> known;
    if (before.count > 0) {
      known.emplace(PostingSetsBefore{PostingSets(file_path(before)), {}});
      for (PackedReader numbers(changed); !numbers.at_end();) {
        known->changed.push_back(numbers.number());
      }
    }
    write_posting_sets(reader->database, Commonness{least, text(prefix), other_least}, bm25,
                       known ? &*known : nullptr, file_path(path));
  });
}

void xap_reader_attach_posting_sets(xap_reader *reader, xap_bytes path, xap_status *status) {
  return guard(status, [&] {
    reader->database.get_revision();
    reader->posting_sets.emplace(file_path(path));
  });
}
