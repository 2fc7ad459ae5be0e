import { element } from "./dom.js";

const title = (text) => element("h1", { tabindex: "-1" }, text);

const date = (instant) => new Date(instant).toLocaleDateString("en-US", { dateStyle: "medium", timeZone: "UTC" });

export function connectView(connectPath) {
	return [
		title("Work with your leads"),
		element("p", {}, "Connect your Lofty account to see them here."),
		element("p", {}, element("a", { class: "button first", id: "connect", href: `${connectPath}?returnTo=/` },
				"Connect your Lofty account")),
		element("p", { class: "hint" }, "Lofty asks you first. This page never sees your password or a token.")
	];
}

export function accountView(me) {
	return [
		element("p", {}, me.name || me.email || "Connected"),
		element("p", { class: "quota", id: "quota" }, quota(me.quota)),
		element("form", { method: "post", action: "lofty/disconnect?returnTo=/" },
				element("button", { class: "button", id: "disconnect" }, "Disconnect"))
	];
}

function quota({ limit, remaining, resetSeconds }) {
	const reset = (resetSeconds === null) ? "" : `, resets in ${resetSeconds} s`;
	return `${remaining} of ${limit} requests left${reset}`;
}

export function leadsView({ page, total, hasNext, leads }) {
	const of = (total === null) ? "" : ` of ${total.toLocaleString("en-US")}`;
	const first = (page - 1) * 10 + 1;
	return [
		title("Leads"),
		element("p", { class: "hint", id: "range" },
				(leads.length > 0) ? `${first}–${first + leads.length - 1}${of}` : "No leads on this page."),
		element("ul", { class: "leads" }, ...leads.map(row)),
		element("nav", { class: "pages", "aria-label": "Pages" },
				(page > 1) ? pageLink(page - 1, "previous", "Previous page") : null,
				element("span", {}, `Page ${page}`),
				hasNext ? pageLink(page + 1, "next", "Next page") : null)
	];
}

const pageLink = (page, id, text) => element("a", { class: "button", id, href: `#/leads?page=${page}` }, text);

const row = (lead) => element("li", {},
		element("a", { href: `#/leads/${lead.id}` }, lead.name),
		element("span", {}, lead.email ?? ""),
		element("span", { class: "stage" }, lead.stage ?? ""));

export function leadView(lead, backPage) {
	const facts = [
		["E-mail", lead.emails.join(", ")],
		["Phone", lead.phones.join(", ")],
		["Stage", lead.stage],
		["Source", lead.source],
		["Agent", lead.assignedUser],
		["Place", [lead.city, lead.state].filter(Boolean).join(", ")],
		["Tags", lead.tags.join(", ")],
		["Created", lead.created && date(lead.created)],
		["Id", lead.id]
	];
	return [
		title(lead.name),
		element("dl", {}, ...facts.filter(([, value]) => value)
			.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)])),
		element("p", {}, element("a", { class: "button", id: "back", href: `#/leads?page=${backPage}` }, "Back to the list"))
	];
}

export function failureView() {
	return [
		title("That did not work"),
		element("p", {}, element("button", { class: "button", id: "again", type: "button" }, "Try again"))
	];
}
