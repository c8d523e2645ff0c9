#include "QueryTree.h"

#include <cmath>

#include "Packed.h"
#include "Terms.h"

namespace {

class QueryTreeReader {
 public:
  explicit QueryTreeReader(xap_bytes bytes) : packed(bytes) {}

  QueryTree read() {
    QueryTree tree = next(0);
    if (!packed.at_end()) throw Xapian::InvalidArgumentError("packed query: something left over");
    return tree;
  }

 private:
  PackedReader packed;

  QueryTree next(unsigned depth) {
    if (depth > XAP_QUERY_DEPTH_LIMIT) {
      throw Xapian::QueryParserError("the query nests deeper than " +
                                     std::to_string(XAP_QUERY_DEPTH_LIMIT) + " levels");
    }
    const uint32_t op = packed.number();
    if (op > XAP_QUERY_DOCUMENTS) {
      throw Xapian::InvalidArgumentError("packed query: no such operator");
    }
    QueryTree tree;
    tree.op = xap_operator(op);
    switch (tree.op) {
      case XAP_QUERY_ALL:
      case XAP_QUERY_NOTHING:
        break;
      case XAP_QUERY_TERM:
        tree.text = legal_term(packed.bytes());
        tree.number = packed.number();
        break;
      case XAP_QUERY_PHRASE:
      case XAP_QUERY_NEAR:
        tree.number = packed.number();
        read_operands(tree, packed.number(), depth);
        break;
      case XAP_QUERY_AND:
      case XAP_QUERY_OR:
      case XAP_QUERY_SYNONYM:
        read_operands(tree, packed.number(), depth);
        break;
      case XAP_QUERY_NOT:
      case XAP_QUERY_AND_MAYBE:
      case XAP_QUERY_FILTER:
        read_operands(tree, 2, depth);
        break;
      case XAP_QUERY_VALUE_RANGE:
        read_range(tree);
        break;
      case XAP_QUERY_PREFIX:
        read_prefix(tree);
        break;
      case XAP_QUERY_SCALED:
        tree.factor = packed.real();
        if (!std::isfinite(tree.factor) || tree.factor < 0) {
          throw Xapian::InvalidArgumentError("packed query: a factor that is no positive number");
        }
        read_operands(tree, 1, depth);
        break;
      case XAP_QUERY_DOCUMENTS:
        read_documents(tree);
        break;
    }
    return tree;
  }

  void read_operands(QueryTree &tree, uint32_t count, unsigned depth) {
    for (uint32_t left = count; left > 0; --left) tree.operands.push_back(next(depth + 1));
  }

  void read_range(QueryTree &tree) {
    tree.number = packed.number();
    tree.kind = packed.number();
    if (tree.kind > 3) throw Xapian::InvalidArgumentError("packed query: no such bounds");
    if (tree.kind & 1) tree.text = packed.string();
    if (tree.kind & 2) tree.upper = packed.string();
  }

  void read_prefix(QueryTree &tree) {
    tree.text = legal_term(packed.bytes());
    tree.number = packed.number();
    tree.kind = packed.number();
    if (tree.number == 0 || tree.kind > XAP_COMBINING_OR) {
      throw Xapian::InvalidArgumentError("packed query: a prefix without a limit");
    }
  }

  void read_documents(QueryTree &tree) {
    uint64_t id = 0;
    for (uint32_t left = packed.number(); left > 0; --left) {
      const uint32_t step = packed.number();
      id += step;
      if (step == 0 || id > UINT32_MAX) {
        throw Xapian::InvalidArgumentError("packed query: numbers of documents that don't ascend");
      }
      tree.documents.push_back(Xapian::docid(id));
    }
  }
};

}  // namespace

QueryTree query_tree(xap_bytes packed) {
  if (packed.count > XAP_QUERY_SIZE_LIMIT) {
    throw Xapian::QueryParserError("the query is longer than a megabyte");
  }
  return QueryTreeReader(packed).read();
}
