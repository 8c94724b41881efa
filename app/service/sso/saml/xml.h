#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <libxml/tree.h>

#include <tl/expected.hpp>

#include <memory>
#include <optional>

// libxml2 under RAII, for the files of this folder only. It is also what Lasso and xmlsec read with, so that
// nobody sees a document otherwise than who checked it.
namespace service::sso::saml {

namespace xmlns {
inline constexpr const char* metadata = "urn:oasis:names:tc:SAML:2.0:metadata";
inline constexpr const char* protocol = "urn:oasis:names:tc:SAML:2.0:protocol";
inline constexpr const char* assertion = "urn:oasis:names:tc:SAML:2.0:assertion";
inline constexpr const char* signature = "http://www.w3.org/2000/09/xmldsig#";
} // namespace xmlns

struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using Document = std::unique_ptr<xmlDoc, FreeDocument>;

enum class ParseFault { NotXml, DocumentType };

// Well-formed XML with namespaces and a root. No document type, and so no entities but XML's own five;
// nothing is fetched; libxml2's own limits of depth and size of a text hold.
tl::expected<Document, ParseFault> parse(const QByteArray& bytes);

xmlNode* rootOf(const Document& document);
bool isElement(const xmlNode* node, const char* space, const char* name);
QList<xmlNode*> childElements(const xmlNode* node);
QList<xmlNode*> childElements(const xmlNode* node, const char* space, const char* name);
// The only one; nothing where there are several as well.
xmlNode* onlyChild(const xmlNode* node, const char* space, const char* name);
// Everywhere below the node, itself included.
QList<xmlNode*> allNodes(xmlNode* node);

// Of an attribute without a namespace; nothing where it is absent.
std::optional<QString> attribute(const xmlNode* node, const char* name);
QString valueOf(const xmlAttr* attribute);
// Trimmed. Nothing where anything but text is inside: neither what follows a comment nor what precedes it is
// the text.
std::optional<QString> textOf(const xmlNode* node);

QString localName(const xmlNode* node);

} // namespace service::sso::saml
