// Our tokens as ANTLR wants to see them, and an error strategy that stops at the first error.
#pragma once

#include <antlr4-runtime.h>

#include <vector>

#include "Python.h"
#include "compiler/parse/failure.h"
#include "compiler/parse/token.h"
#include "compiler/parse/tree_builder.h"

namespace coil::compiler::parse {

// A token's kind and index; the tree builder looks up the rest.
class ParserToken final : public antlr4::Token {
 public:
  ParserToken(TokenKind kind, size_t index) : kind_(kind), index_(index) {}

  size_t getType() const override { return size_t(kind_); }
  size_t getTokenIndex() const override { return index_; }
  std::string getText() const override { return std::string(name_of(kind_)); }
  std::string toString() const override { return getText(); }
  size_t getLine() const override { return 0; }
  size_t getCharPositionInLine() const override { return 0; }
  size_t getChannel() const override { return DEFAULT_CHANNEL; }
  size_t getStartIndex() const override { return 0; }
  size_t getStopIndex() const override { return 0; }
  antlr4::TokenSource* getTokenSource() const override { return nullptr; }
  antlr4::CharStream* getInputStream() const override { return nullptr; }

 private:
  TokenKind kind_;
  size_t index_;
};

// All tokens, from the first to END or ERROR, which is never consumed.
class ParserTokens final : public antlr4::TokenStream {
 public:
  explicit ParserTokens(const std::vector<Token>& tokens) {
    tokens_.reserve(tokens.size());
    for (const Token& token : tokens) tokens_.emplace_back(token.kind, tokens_.size());
  }

  // Tokens are given to this builder from now on, beginning with the token of that index.
  void start(TreeBuilder& builder, uint32_t first) {
    builder_ = &builder;
    next_ = first;
    builder.start_at(first);
  }

  size_t LA(ssize_t offset) override { return LT(offset)->getType(); }
  antlr4::Token* LT(ssize_t offset) override {
    size_t index = offset > 0 ? next_ + static_cast<size_t>(offset) - 1 : next_ - static_cast<size_t>(-offset);
    return &tokens_[std::min(index, tokens_.size() - 1)];
  }
  void consume() override {
    builder_->consumed(static_cast<uint32_t>(next_));
    if (next_ + 1 < tokens_.size()) ++next_;
  }
  antlr4::Token* get(size_t index) const override { return const_cast<ParserToken*>(&tokens_[index]); }
  size_t index() override { return next_; }
  void seek(size_t index) override { next_ = index; }
  size_t size() override { return tokens_.size(); }
  ssize_t mark() override { return 0; }
  void release(ssize_t) override {}
  std::string getSourceName() const override { return {}; }
  antlr4::TokenSource* getTokenSource() const override { return nullptr; }
  std::string getText(const antlr4::misc::Interval&) override { return {}; }
  std::string getText() override { return {}; }
  std::string getText(antlr4::RuleContext*) override { return {}; }
  std::string getText(antlr4::Token*, antlr4::Token*) override { return {}; }

 private:
  TreeBuilder* builder_ = nullptr;
  std::vector<ParserToken> tokens_;
  size_t next_ = 0;
};

// The rules that the parser is in, innermost first.
inline std::vector<ActiveRule> active_rules(antlr4::Parser& parser) {
  std::vector<ActiveRule> rules;
  for (auto* context = parser.getContext(); context; context = static_cast<antlr4::ParserRuleContext*>(context->parent)) {
    uint32_t first = context->start ? static_cast<uint32_t>(context->start->getTokenIndex()) : 0;
    rules.push_back({context->getRuleIndex(), first});
  }
  return rules;
}

// Doing nothing in sync() is what makes the parser fast; the first mismatch ends the parse.
class StopAtFirstError final : public antlr4::ANTLRErrorStrategy {
 public:
  void reset(antlr4::Parser*) override {}
  void sync(antlr4::Parser*) override {}
  bool inErrorRecoveryMode(antlr4::Parser*) override { return false; }
  void reportMatch(antlr4::Parser*) override {}
  antlr4::Token* recoverInline(antlr4::Parser* parser) override { stop(parser); }
  void recover(antlr4::Parser* parser, std::exception_ptr) override { stop(parser); }
  void reportError(antlr4::Parser* parser, const antlr4::RecognitionException&) override { stop(parser); }

 private:
  [[noreturn]] static void stop(antlr4::Parser* parser) {
    SyntaxFailure failure;
    failure.token = static_cast<uint32_t>(parser->getTokenStream()->index());
    failure.rules = active_rules(*parser);
    generated::Python::prepare_expectations();
    for (ssize_t kind : parser->getExpectedTokens().toList()) failure.expected.push_back(static_cast<TokenKind>(kind));
    throw failure;
  }
};

}  // namespace coil::compiler::parse
