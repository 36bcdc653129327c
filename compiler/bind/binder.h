// What the steps of binding share. collect.cpp notes what the text of each scope does with each name, resolve.cpp decides
// from that what each name is, order.cpp gives places; check_*.cpp refuse what CPython's compiler refuses.
//
// As in CPython the first error ends it, unless the others are wanted too (bind.h): then it ends the statement that it is in.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "compiler/ast/ast.h"
#include "compiler/base/source_buffer.h"
#include "compiler/bind/bind.h"
#include "compiler/diagnostics/diagnostics.h"

namespace coil::compiler::bind {

// What a scope's text does with a name; bits, as several hold at once.
enum Use : uint16_t {
  UsedGlobalDeclaration = 1,
  UsedLocal = 2,        // assigned, deleted, defined
  UsedParameter = 4,
  UsedNonlocalDeclaration = 8,
  UsedRead = 16,
  UsedImport = 32,
  UsedAnnotation = 64,
  UsedIterationVariable = 128,  // the target of a comprehension's for
  UsedNamespace = 256,          // def or class
  UsedBound = UsedLocal | UsedParameter | UsedImport,
};

// A scope while it is being made.
struct ScopeDraft {
  Scope* scope = nullptr;
  std::unordered_map<Name, uint16_t> uses;
  struct Declaration {  // global or nonlocal, also those that := in a comprehension implies
    Name name;
    Location location;
  };
  std::vector<Declaration> declarations;
  const char* comprehension = nullptr;  // "list comprehension" ...
  int iterable_depth = 0;               // inside the iterable of a comprehension
  bool in_iteration_target = false;
  std::vector<ScopeDraft*> children;
  bool is_function() const { return scope->is_function_like(); }
};

class Errors {
 public:
  Errors(const SourceBuffer& source, Diagnostics& diagnostics, Extent extent)
      : source_(source), diagnostics_(diagnostics), extent_(extent) {}

  // While `stopped`, nothing more is kept. CPython counts these columns in bytes. Without an end, CPython's end offset is 0.
  void report(Location location, std::string message);
  void report_start(Location location, std::string message);
  void report_recursion();
  void warn(Location location, std::string message);

  // What the binder is at; null for what belongs to no statement. After an error everything stops, or all up to here.
  void begin(const ast::Stmt* statement) {
    if (goes_on_) stopped_ = false;
    statement_ = statement;
  }
  bool stopped() const { return stopped_; }
  bool any() const { return any_; }

  // Whether there was an error in the statement, so that later steps can't rely on what earlier ones made of it.
  bool is_refused(const ast::Stmt& statement) const { return refused_.contains(&statement); }

  // Whether statements may be missing.
  bool is_part() const { return extent_ == Extent::AllErrorsOfPart; }

 private:
  bool keep();

  const SourceBuffer& source_;
  Diagnostics& diagnostics_;
  Extent extent_;
  bool goes_on_ = extent_ != Extent::FirstError;
  bool stopped_ = false, any_ = false;
  const ast::Stmt* statement_ = nullptr;
  std::unordered_set<const ast::Stmt*> refused_;
};

struct Drafts {
  std::vector<std::unique_ptr<ScopeDraft>> all;  // parents before children
  bool future_annotations = false;
};

void collect(const ast::Module& module, Scopes& scopes, Drafts& drafts, Errors& errors);
void resolve(Scopes& scopes, Drafts& drafts, Errors& errors);
void order(Scopes& scopes);

// from __future__ imports: their place and names.
void check_future(const ast::Module& module, Drafts& drafts, Errors& errors);

// return, yield, await, break, continue, starred targets, patterns and the like in the wrong place.
void check_statements(const ast::Module& module, const Scopes& scopes, const Drafts& drafts, Errors& errors);

// The name as class `private_class` mangles it.
Name mangle(Name private_class, Name name);

inline std::string quoted(Name name) { return "'" + name.string() + "'"; }

}  // namespace coil::compiler::bind
