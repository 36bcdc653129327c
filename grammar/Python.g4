// Python 3.11 for ANTLR 4. Tokens only, no literals: the hand-written lexer (compiler/parse/lexer.h) makes the tokens.
//
// Every decision is LL(1), so the generated parser never calls adaptivePredict (a test says so). To get there the grammar
// accepts a little more than Python: what may stand left of `=`, the order of parameters, `as` inside parentheses and the
// like are checked by the tree builder (compiler/parse/tree_builder.h), which the actions call. Binary operators come
// flat and the builder applies precedence.
//
// An action that ends a rule gets `at`, which holds where the rule started and how much the builder's stacks held then:
// all that was pushed since belongs to the rule.
parser grammar Python;

tokens {
  END, NEWLINE, INDENT, DEDENT, NAME, NUMBER, STRING, FSTRING_START, FSTRING_TEXT, FSTRING_END, FIELD_OPEN,
  FIELD_END, FIELD_EQUAL, FIELD_CONVERSION, FIELD_COLON, FIELD_CLOSE, ERROR, UNKNOWN, BROKEN_STRING, MATCH, CASE, IS_NOT, NOT_IN, FALSE,
  NONE, TRUE, AND, AS, ASSERT, ASYNC, AWAIT, BREAK, CLASS, CONTINUE, DEF, DEL, ELIF, ELSE, EXCEPT, FINALLY, FOR,
  FROM, GLOBAL, IF, IMPORT, IN, IS, LAMBDA, NONLOCAL, NOT, OR, PASS, RAISE, RETURN, TRY, WHILE, WITH, YIELD, LPAR,
  RPAR, LSQB, RSQB, LBRACE, RBRACE, COLON, COMMA, SEMI, DOT, ELLIPSIS, ASSIGN, WALRUS, ARROW, AT, PLUS, MINUS, STAR,
  SLASH, PERCENT, DOUBLESTAR, DOUBLESLASH, LEFTSHIFT, RIGHTSHIFT, AMPERSAND, VBAR, CIRCUMFLEX, TILDE, EQEQUAL,
  NOTEQUAL, LESS, LESSEQUAL, GREATER, GREATEREQUAL, PLUSEQUAL, MINUSEQUAL, STAREQUAL, SLASHEQUAL, PERCENTEQUAL,
  ATEQUAL, AMPEREQUAL, VBAREQUAL, CIRCUMFLEXEQUAL, LEFTSHIFTEQUAL, RIGHTSHIFTEQUAL, DOUBLESTAREQUAL, DOUBLESLASHEQUAL
}

@parser::postinclude {
#include "compiler/parse/tree_builder.h"
}

@parser::members {
  // The transition network serves only to say what an error expected. Building it costs as much as parsing a small file,
  // so the build leaves out the static initialiser that ANTLR writes (compiler/parse/CMakeLists.txt) and errors call this.
  static void prepare_expectations();

  coil::compiler::parse::TreeBuilder* build = nullptr;
}

@parser::definitions {
void Python::prepare_expectations() { static Initializer initializer; }
}

// ---- files, lines and blocks ----

// a whole source file
file
@init { auto at = build->here(); }
  : statement* END { build->module(at); }
  ;

// a line of simple statements, or one with blocks
statement
  : simple_line
  | compound_statement
  ;

// x = 1; y = 2
simple_line
  : simple_statement (SEMI { build->not_twice(); } simple_statement?)* NEWLINE
  ;

// what may stand beside others on a line: x = f()   return x   pass
simple_statement
  : expression_statement
  | return_statement
  | raise_statement
  | delete_statement
  | assert_statement
  | import_statement
  | from_import_statement
  | global_statement
  | nonlocal_statement
  | PASS { build->pass(); }
  | BREAK { build->break_statement(); }
  | CONTINUE { build->continue_statement(); }
  ;

// what has blocks: if, while, for, with, try, def, class, match
compound_statement
  : if_statement
  | while_statement
  | for_statement
  | with_statement
  | try_statement
  | function_definition
  | class_definition
  | decorated
  | async_statement
  | match_statement
  ;

// what follows the colon of a compound statement: the rest of the line, or an indented block
block
@init { auto at = build->here(); }
  : simple_line { build->block(at); }
  | NEWLINE INDENT statement+ DEDENT { build->block(at); }
  ;

// ---- simple statements ----

// f(x)   a = b = 1   a += 1   a: int = 1
expression_statement
@init { auto at = build->here(); }
  : expressions_or_yield
    ( { build->expression_statement(at); }
    | (ASSIGN { build->target(at); } expressions_or_yield)+ { build->assignment(at); }
    | augmented_operator { build->augmented_target(at); } expressions_or_yield { build->augmented_assignment(at); }
    | COLON { build->annotated_target(at); } test (ASSIGN expressions_or_yield)? { build->annotated_assignment(at); }
    )
  ;

// +=   **=
augmented_operator
  : (PLUSEQUAL | MINUSEQUAL | STAREQUAL | SLASHEQUAL | PERCENTEQUAL | ATEQUAL | AMPEREQUAL | VBAREQUAL | CIRCUMFLEXEQUAL
    | LEFTSHIFTEQUAL | RIGHTSHIFTEQUAL | DOUBLESTAREQUAL | DOUBLESLASHEQUAL) { build->operator_token(); }
  ;

// return 1, 2
return_statement
@init { auto at = build->here(); }
  : RETURN expressions? { build->return_statement(at); }
  ;

// raise error from cause
raise_statement
@init { auto at = build->here(); }
  : RAISE (test (FROM test)?)? { build->raise_statement(at); }
  ;

// del a, b[0]
delete_statement
@init { auto at = build->here(); }
  : DEL primary (COMMA { build->not_twice(); } primary?)* { build->delete_statement(at); }
  ;

// assert test, message
assert_statement
@init { auto at = build->here(); }
  : ASSERT test (COMMA test)? { build->assert_statement(at); }
  ;

// import a.b as c, d
import_statement
@init { auto at = build->here(); }
  : IMPORT dotted_alias (COMMA dotted_alias)* { build->import_statement(at); }
  ;

// a.b.c   a.b.c as d
dotted_alias
@init { auto at = build->here(); }
  : dotted_name (AS NAME { build->name(); })? { build->alias(at); }
  ;

// a.b.c
dotted_name
@init { auto at = build->here(); }
  : NAME (DOT NAME)* { build->dotted_name(at); }
  ;

// from ..a import b as c, d   from a import *   from a import (b, c,)
from_import_statement
@init { auto at = build->here(); }
  : FROM ((DOT | ELLIPSIS) { build->import_dots(); })* dotted_name? { build->import_module(at); } IMPORT
    ( STAR { build->import_star(); }
    | LPAR import_alias (COMMA { build->not_twice(); } import_alias?)* RPAR
    | import_alias (COMMA import_alias)*
    ) { build->from_import_statement(at); }
  ;

// a   a as b
import_alias
@init { auto at = build->here(); }
  : NAME { build->name(); } (AS NAME { build->name(); })? { build->alias(at); }
  ;

// global a, b
global_statement
@init { auto at = build->here(); }
  : GLOBAL NAME { build->name(); } (COMMA NAME { build->name(); })* { build->global_statement(at); }
  ;

// nonlocal a, b
nonlocal_statement
@init { auto at = build->here(); }
  : NONLOCAL NAME { build->name(); } (COMMA NAME { build->name(); })* { build->nonlocal_statement(at); }
  ;

// ---- compound statements ----

// if a: ... elif b: ... else: ...
if_statement
@init { auto at = build->here(); }
  : IF named COLON block
    (ELIF { build->elif(); } named COLON block)*
    (ELSE COLON block)? { build->if_statement(at); }
  ;

// while a: ... else: ...
while_statement
@init { auto at = build->here(); }
  : WHILE named COLON block (ELSE COLON block)? { build->while_statement(at); }
  ;

// for a, b in c: ... else: ...
for_statement
@init { auto at = build->here(); }
  : FOR for_targets IN expressions COLON block (ELSE COLON block)? { build->for_statement(at); }
  ;

// the targets of a loop: no operators, so that `in` ends them
for_targets
@init { auto at = build->here(); bool tuple = false; }
  : for_target (COMMA { tuple = true; build->not_twice(); } for_target?)* { build->for_targets(at, tuple); }
  ;

// a   a.b   a[0]   (a, b)   *a
for_target
@init { auto at = build->here(); }
  : STAR primary { build->starred(at); }
  | primary
  ;

// with a as b, c: ...   with (a as b, c): ...
with_statement
@init { auto at = build->here(); }
  : WITH with_item (COMMA with_item)* COLON { build->with_items(at); } block { build->with_statement(at); }
  ;

// open(name)   open(name) as file
with_item
@init { auto at = build->here(); }
  : test (AS for_target)? { build->with_item(at); }
  ;

// try: ... except a as b: ... else: ... finally: ...
try_statement
@init { auto at = build->here(); bool has_else = false, has_finally = false; }
  : TRY COLON block except_clause*
    (ELSE { build->try_else(at); has_else = true; } COLON block)?
    (FINALLY { has_finally = true; } COLON block)? { build->try_statement(at, has_else, has_finally); }
  ;

// except A: ...   except (A, B) as c: ...   except* A: ...   except: ...
except_clause
@init { auto at = build->here(); bool star = false; }
  : EXCEPT (STAR { star = true; })? (test (AS NAME { build->name(); })?)? COLON block { build->except_clause(at, star); }
  ;

// def f(a, /, b=1, *c, d, **e) -> g: ...
function_definition
@init { auto at = build->here(); }
  : DEF NAME { build->name(); } LPAR parameters RPAR (ARROW test)? COLON block { build->function_definition(at); }
  ;

// class A(B, metaclass=C): ...
class_definition
@init { auto at = build->here(); }
  : CLASS NAME { build->name(); } (LPAR arguments RPAR { build->class_arguments(at); })? COLON block
    { build->class_definition(at); }
  ;

// @a   before a def, a class or an async def
decorated
@init { auto at = build->here(); }
  : (AT named NEWLINE)+ (function_definition | class_definition | async_function) { build->decorated(at); }
  ;

// async def f(): ...
async_function
@init { auto at = build->here(); }
  : ASYNC function_definition { build->async_statement(at); }
  ;

// async def, async for, async with
async_statement
@init { auto at = build->here(); }
  : ASYNC (function_definition | for_statement | with_statement) { build->async_statement(at); }
  ;

// ---- parameters ----

// what stands between the parentheses of a def: a, /, b=1, *c, d, **e
parameters
@init { auto at = build->begin_parameters(); }
  : (parameter (COMMA { build->not_twice(); } parameter?)*)? { build->parameters(at); }
  ;

// a   a: int = 1   *a: *b   *   **a   /
parameter
@init { auto at = build->here(); bool annotated = false; }
  : annotated_parameter (ASSIGN test { build->parameter_default(); })?
  | STAR { build->star_parameter(at); } (NAME { build->name(); } (COLON star_or_test { annotated = true; })? { build->star_parameter_name(at, annotated); })?
  | DOUBLESTAR NAME { build->name(); } (COLON test { annotated = true; })? { build->double_star_parameter(at, annotated); }
  | SLASH { build->slash_parameter(); }
  ;

// a   a: int
annotated_parameter
@init { auto at = build->here(); bool annotated = false; }
  : NAME { build->name(); } (COLON test { annotated = true; })? { build->parameter(at, annotated); }
  ;

// what stands between lambda and its colon: a, b=1, *c
lambda_parameters
@init { auto at = build->begin_parameters(); }
  : (lambda_parameter (COMMA { build->not_twice(); } lambda_parameter?)*)? { build->parameters(at); }
  ;

// a   a=1   *a   *   **a   /
lambda_parameter
@init { auto at = build->here(); }
  : NAME { build->name(); build->parameter(at, false); } (ASSIGN test { build->parameter_default(); })?
  | STAR { build->star_parameter(at); } (NAME { build->name(); build->star_parameter_name(at, false); })?
  | DOUBLESTAR NAME { build->name(); build->double_star_parameter(at, false); }
  | SLASH { build->slash_parameter(); }
  ;

// ---- match ----

// match a: case b: ...
match_statement
@init { auto at = build->here(); }
  : MATCH match_subject COLON NEWLINE INDENT match_case+ DEDENT { build->match_statement(at); }
  ;

// a   a, b   *a, b   b := a
match_subject
@init { auto at = build->here(); bool tuple = false; }
  : star_or_named (COMMA { tuple = true; build->not_twice(); } star_or_named?)* { build->subject(at, tuple); }
  ;

// case a if b: ...
match_case
@init { auto at = build->here(); }
  : CASE open_pattern (IF named)? COLON block { build->match_case(at); }
  ;

// case a, *b:   the only place where a sequence needs no brackets
open_pattern
@init { auto at = build->here(); bool sequence = false; }
  : star_or_pattern (COMMA { sequence = true; build->not_twice(); } star_or_pattern?)*
    { build->open_pattern(at, sequence); }
  ;

// *a   *_   or a pattern
star_or_pattern
@init { auto at = build->here(); }
  : STAR NAME { build->star_pattern(at); }
  | pattern
  ;

// a | b as c
pattern
@init { auto at = build->here(); }
  : closed_pattern (VBAR closed_pattern)* { build->or_pattern(at); } (AS NAME { build->as_pattern(at); })?
  ;

// 1   'a'   None   a   a.b   A(b, c=d)   (a, b)   [a, *b]   {'a': b}
closed_pattern
@init { auto at = build->here(); bool comma = false; }
  : pattern_number { build->value_pattern(at); }
  | strings { build->value_pattern(at); }
  | (NONE | TRUE | FALSE) { build->singleton_pattern(at); }
  | NAME { build->pattern_name(); } (DOT NAME { build->attribute(at); })*
    ( { build->name_pattern(at); }
    | LPAR { build->begin_class_pattern(); } (pattern_argument (COMMA { build->not_twice(); } pattern_argument?)*)? RPAR { build->class_pattern(at); }
    )
  | LPAR (star_or_pattern (COMMA { comma = true; build->not_twice(); } star_or_pattern?)*)? RPAR
    { build->group_pattern(at, comma); }
  | LSQB (star_or_pattern (COMMA { build->not_twice(); } star_or_pattern?)*)? RSQB { build->sequence_pattern(at); }
  | LBRACE (pattern_entry (COMMA { build->not_twice(); } pattern_entry?)*)? RBRACE { build->mapping_pattern(at); }
  ;

// -1   1+2j
pattern_number
@init { auto at = build->here(); }
  : signed_number ((PLUS | MINUS) { build->operator_token(); } NUMBER { build->number(); build->complex_pattern(at); })?
  ;

// 1   -1
signed_number
@init { auto at = build->here(); }
  : NUMBER { build->number(); }
  | MINUS NUMBER { build->number(); build->negative_number(at); }
  ;

// A(pattern, keyword=pattern)
pattern_argument
@init { auto at = build->here(); }
  : pattern (ASSIGN { build->keyword_pattern_name(at); } pattern)? { build->pattern_argument(at); }
  ;

// {key: pattern, **rest}
pattern_entry
@init { auto at = build->here(); }
  : pattern_key COLON pattern { build->pattern_entry(at); }
  | DOUBLESTAR NAME { build->pattern_rest(); }
  ;

// 1   'a'   None   a.b
pattern_key
@init { auto at = build->here(); }
  : pattern_number
  | strings
  | (NONE | TRUE | FALSE) { build->singleton(); }
  | NAME { build->pattern_name(); } (DOT NAME { build->attribute(at); })+
  ;

// ---- expressions ----

// *a, b   also yield, where a statement's value stands
expressions_or_yield
  : expressions
  | yield_expression
  ;

// *a, b, c
expressions
@init { auto at = build->here(); bool tuple = false; }
  : star_or_test (COMMA { tuple = true; build->not_twice(); } star_or_test?)* { if (tuple) build->tuple(at); }
  ;

// *a   or a test
star_or_test
@init { auto at = build->here(); }
  : STAR arithmetic { build->starred(at); }
  | test
  ;

// *a   or a := b, or a test
star_or_named
@init { auto at = build->here(); }
  : STAR arithmetic { build->starred(at); }
  | named
  ;

// name := value
named
@init { auto at = build->here(); }
  : test { build->note_named(at); } (WALRUS { build->walrus_target(at); } test { build->named_expression(at); })?
  ;

// a if b else c   lambda a: b
test
@init { auto at = build->enter_test(); }
@after { build->leave_test(); }
  : disjunction { build->note_expression(at); } (IF disjunction ELSE test { build->conditional(at); })?
  | LAMBDA lambda_parameters COLON test { build->lambda(at); }
  ;

// yield   yield a, b   yield from a
yield_expression
@init { auto at = build->here(); }
  : YIELD
    ( expressions? { build->yield(at); }
    | FROM test { build->yield_from(at); }
    )
  ;

// not a < b and c or d
disjunction
@init { auto at = build->begin_operators(); }
  : (NOT { build->prefix(at); })* arithmetic { build->operand(at); }
    ( (AND | OR | EQEQUAL | NOTEQUAL | LESS | LESSEQUAL | GREATER | GREATEREQUAL | IN | NOT_IN | IS | IS_NOT)
      { build->infix(at); }
      (NOT { build->prefix(at); })* arithmetic { build->operand(at); }
    )* { build->end_operators(at); }
  ;

// -a ** b * await c | d
arithmetic
@init { auto at = build->begin_operators(); }
  : ((PLUS | MINUS | TILDE) { build->prefix(at); })* await_or_primary { build->operand(at); }
    ( (VBAR | CIRCUMFLEX | AMPERSAND | LEFTSHIFT | RIGHTSHIFT | PLUS | MINUS | STAR | SLASH | DOUBLESLASH | PERCENT | AT
      | DOUBLESTAR) { build->infix(at); }
      ((PLUS | MINUS | TILDE) { build->prefix(at); })* await_or_primary { build->operand(at); }
    )* { build->end_operators(at); }
  ;

// await a   a.b
await_or_primary
@init { auto at = build->here(); }
  : AWAIT primary { build->await(at); }
  | primary
  ;

// a.b(c)[d]
primary
@init { auto at = build->here(); }
  : atom
    ( DOT NAME { build->attribute(at); }
    | LPAR { auto call = build->here(); } arguments RPAR { build->call(at, call); }
    | LSQB { auto index = build->here(); } subscripts RSQB { build->subscript(at, index); }
    )*
  ;

// a   1   "a"   None   (a, b)   [a, b]   {a: b}
atom
@init { auto at = build->here(); }
  : NAME { build->name_expression(); }
  | NUMBER { build->number(); }
  | strings
  | (NONE | TRUE | FALSE | ELLIPSIS) { build->singleton(); }
  | LPAR group_content RPAR { build->group(at); }
  | LSQB (star_or_named (comprehension+ | (COMMA { build->not_twice(); } star_or_named?)*))? RSQB { build->list(at); }
  | LBRACE { build->begin_braces(); } (brace_item (comprehension+ | (COMMA { build->not_twice(); } brace_item?)*))?
    RBRACE { build->braces(at); }
  ;

// inside ( ) and the fields of f-strings: a group, a tuple, a generator expression, yield, or the items of `with`
group_content
@init { build->begin_group(); }
  : yield_expression { build->group_yield(); }
  | (group_item (comprehension+ | (COMMA { build->group_comma(); } group_item?)*))?
  ;

// a   *a   b := a   and, where `with` turns out to be around it, a as b
group_item
@init { auto at = build->here(); }
  : star_or_named (AS { build->group_as(at); } for_target { build->group_as_target(at); })? { build->group_item(at); }
  ;

// {a, *b}   {a: b, **c}
brace_item
@init { auto at = build->here(); }
  : DOUBLESTAR { build->no_bound(); } arithmetic { build->brace_item(at); }
  | star_or_named (COLON { build->dictionary_key(at); } test)? { build->brace_item(at); }
  ;

// async for a in b if c
comprehension
@init { auto at = build->here(); bool async = false; }
  : (ASYNC { async = true; })? FOR for_targets IN disjunction (IF disjunction)* { build->comprehension(at, async); }
  ;

// the content of a call's or class's parentheses
arguments
@init { build->begin_arguments(); }
  : (argument (COMMA { build->not_twice(); } argument?)*)? { build->end_arguments(); }
  ;

// a   a=b   a := b   *a   **a   a for a in b
argument
@init { auto at = build->here(); }
  : test
    ( WALRUS { build->walrus_target(at); } test { build->named_expression(at); } comprehension*
      { build->positional_argument(at); }
    | ASSIGN { build->keyword_name(at); } test { build->keyword_argument(at); }
    | comprehension* { build->positional_argument(at); }
    )
  | STAR test { build->star_argument(at); }
  | DOUBLESTAR test { build->double_star_argument(at); }
  ;

// a   a:b:c, d
subscripts
@init { auto at = build->here(); bool tuple = false; }
  : subscript (COMMA { tuple = true; build->not_twice(); } subscript?)* { if (tuple) build->tuple(at); }
  ;

// a   a:b   *a   b := a
subscript
@init { auto at = build->here(); }
  : STAR arithmetic { build->starred(at); }
  | named (slice_rest { build->slice(at); })?
  | { build->no_bound(); } slice_rest { build->slice(at); }
  ;

// :   :b   :b:c   after an optional lower bound
slice_rest
  : COLON (test | { build->no_bound(); }) (COLON (test | { build->no_bound(); }) | { build->no_bound(); })
  ;

// ---- strings ----

// 'a' "b" f'c'
strings
@init { auto at = build->begin_strings(); }
  : (STRING { build->string(); } | f_string)+ { build->strings(at); }
  ;

// f'a{b}'
f_string
  : FSTRING_START { build->f_string_start(); } f_string_part* FSTRING_END { build->f_string_end(); }
  ;

// literal text, or {b}
f_string_part
  : FSTRING_TEXT { build->f_string_text(); }
  | f_string_field
  ;

// {value=!r:spec}
f_string_field
@init { auto at = build->here(); }
  : FIELD_OPEN group_content FIELD_END { build->field_value(at); }
    (FIELD_EQUAL { build->field_equal(); })?
    (FIELD_CONVERSION { build->field_conversion(); })?
    (FIELD_COLON { build->field_spec_start(); } f_string_part* { build->field_spec_end(); })?
    FIELD_CLOSE { build->field(); }
  ;
