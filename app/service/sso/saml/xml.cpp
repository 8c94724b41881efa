#include "service/sso/saml/xml.h"

#include <libxml/parser.h>

#include <cstring>

namespace service::sso::saml {

namespace {

struct FreeContext {
    void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};

struct FreeText {
    void operator()(xmlChar* text) const { xmlFree(text); }
};

// Called where a document type begins, before anything of it is read.
void refuseDocumentType(void* context, const xmlChar* /*name*/, const xmlChar* /*externalId*/,
                        const xmlChar* /*systemId*/) {
    auto* parser = static_cast<xmlParserCtxt*>(context);
    *static_cast<bool*>(parser->_private) = true;
    xmlStopParser(parser);
}

QString fromXml(const xmlChar* text) {
    return QString::fromUtf8(reinterpret_cast<const char*>(text));
}

bool same(const xmlChar* text, const char* expected) {
    return text != nullptr && std::strcmp(reinterpret_cast<const char*>(text), expected) == 0;
}

} // namespace

tl::expected<Document, ParseFault> parse(const QByteArray& bytes) {
    const std::unique_ptr<xmlParserCtxt, FreeContext> context(xmlNewParserCtxt());
    if (!context) {
        throw std::bad_alloc();
    }
    bool hasDocumentType = false;
    context->_private = &hasDocumentType;
    context->sax->internalSubset = &refuseDocumentType;
    Document document(xmlCtxtReadMemory(context.get(), bytes.constData(), static_cast<int>(bytes.size()),
                                        nullptr, nullptr,
                                        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING));
    if (hasDocumentType) {
        return tl::unexpected(ParseFault::DocumentType);
    }
    if (!document || context->wellFormed == 0 || context->nsWellFormed == 0 ||
        xmlDocGetRootElement(document.get()) == nullptr) {
        return tl::unexpected(ParseFault::NotXml);
    }
    return document;
}

xmlNode* rootOf(const Document& document) {
    return xmlDocGetRootElement(document.get());
}

bool isElement(const xmlNode* node, const char* space, const char* name) {
    return node->type == XML_ELEMENT_NODE && node->ns != nullptr && same(node->ns->href, space) &&
           same(node->name, name);
}

QList<xmlNode*> childElements(const xmlNode* node) {
    QList<xmlNode*> found;
    for (xmlNode* child = node->children; child != nullptr; child = child->next) {
        if (child->type == XML_ELEMENT_NODE) {
            found.append(child);
        }
    }
    return found;
}

QList<xmlNode*> childElements(const xmlNode* node, const char* space, const char* name) {
    QList<xmlNode*> found = childElements(node);
    found.removeIf([&](const xmlNode* child) { return !isElement(child, space, name); });
    return found;
}

xmlNode* onlyChild(const xmlNode* node, const char* space, const char* name) {
    const QList<xmlNode*> found = childElements(node, space, name);
    return found.size() == 1 ? found.first() : nullptr;
}

QList<xmlNode*> allNodes(xmlNode* node) {
    QList<xmlNode*> found{node};
    for (qsizetype index = 0; index < found.size(); ++index) {
        if (found[index]->type != XML_ELEMENT_NODE) {
            continue;
        }
        for (xmlNode* child = found[index]->children; child != nullptr; child = child->next) {
            found.append(child);
        }
    }
    return found;
}

std::optional<QString> attribute(const xmlNode* node, const char* name) {
    const std::unique_ptr<xmlChar, FreeText> value(
        xmlGetNoNsProp(node, reinterpret_cast<const xmlChar*>(name)));
    return value ? std::optional(fromXml(value.get())) : std::nullopt;
}

QString valueOf(const xmlAttr* attribute) {
    const std::unique_ptr<xmlChar, FreeText> value(
        xmlNodeGetContent(reinterpret_cast<const xmlNode*>(attribute)));
    return value ? fromXml(value.get()) : QString();
}

std::optional<QString> textOf(const xmlNode* node) {
    QString text;
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
        if (child->type != XML_TEXT_NODE) {
            return std::nullopt;
        }
        text += fromXml(child->content);
    }
    return text.trimmed();
}

QString localName(const xmlNode* node) {
    return fromXml(node->name);
}

} // namespace service::sso::saml
