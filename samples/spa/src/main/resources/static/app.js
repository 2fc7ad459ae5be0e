import { Problem, readLead, readLeads, readMe } from "./api.js";
import { accountView, connectView, failureView, leadsView, leadView } from "./views.js";

const FAILURES = {
	CONSENT_DENIED: "You did not allow access. Nothing was connected.",
	STATE_UNKNOWN: "Your session has changed meanwhile. Connect again.",
	CODE_REFUSED: "Lofty did not accept the answer any more. Connect again.",
	TOKEN_ENDPOINT_UNAVAILABLE: "Lofty cannot be reached. Try again later.",
	CROSS_SITE_REQUEST: "That request came from another site. Your account is still connected."
};

const account = document.getElementById("account");
const message = document.getElementById("message");
const view = document.getElementById("view");

let loading = new AbortController();
let lastPage = 1;
let shown = false;

function show(content) {
	view.replaceChildren(...content);
	view.setAttribute("aria-busy", "false");
	const heading = view.querySelector("h1");
	document.title = heading.textContent;
	if (shown) {
		heading.focus();
	}
	shown = true;
}

function say(text) {
	message.textContent = text;
}

function showConnect(connectPath) {
	account.replaceChildren();
	show(connectView(connectPath));
}

async function showAccount(signal) {
	const me = await readMe(signal);
	account.replaceChildren(...(me.connected ? accountView(me) : []));
	return me;
}

async function showPlace(signal) {
	const lead = location.hash.match(/^#\/leads\/(\d+)$/);
	if (lead) {
		return show(leadView(await readLead(lead[1], signal), lastPage));
	}
	const page = location.hash.match(/^#\/leads\?page=(\d+)$/);
	lastPage = page ? Number(page[1]) : 1;
	show(leadsView(await readLeads(lastPage, signal)));
}

/** Loads what the address names. A load that was overtaken by another one shows nothing. */
async function load() {
	loading.abort();
	loading = new AbortController();
	const { signal } = loading;
	view.setAttribute("aria-busy", "true");
	try {
		const me = await showAccount(signal);
		if (!me.connected) {
			return showConnect(me.connectPath);
		}
		await showPlace(signal);
	}
	catch (error) {
		if (signal.aborted) {
			return;
		}
		if (error instanceof Problem && error.connectPath) {
			return showConnect(error.connectPath);
		}
		say((error instanceof Problem) ? error.message : "The server cannot be reached.");
		show(failureView());
		document.getElementById("again").addEventListener("click", () => {
			say("");
			load();
		});
	}
}

const failure = new URLSearchParams(location.search).get("failure");
if (failure) {
	say(FAILURES[failure] ?? "Your account was not connected.");
	history.replaceState(null, "", location.pathname);
}

addEventListener("hashchange", () => {
	if (location.hash !== "#main") {
		say("");
		load();
	}
});
// A page that comes out of the browser's cache may show an account that is disconnected.
addEventListener("pageshow", (event) => event.persisted && load());
load();
