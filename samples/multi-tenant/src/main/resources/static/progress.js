"use strict";

// Brings the part of the page that changes up to date; focus stays where it is.
async function refresh() {
	try {
		const answer = await fetch("progress", { redirect: "error" });
		if (answer.ok) {
			const page = new DOMParser().parseFromString(await answer.text(), "text/html");
			document.getElementById("progress").replaceWith(page.getElementById("progress"));
		}
	}
	catch (error) {
		// The instance is away, or the session has ended: the page stays as it is.
	}
	setTimeout(refresh, 2000);
}

setTimeout(refresh, 2000);
