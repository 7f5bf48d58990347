/*
 * Put into every page while the site is previewed, and into no page that is built: reloads it when the site has changed,
 * and shows what is wrong in the record while it could not be built.
 */
(function () {
  "use strict";

  let seen = null;

  function tell(faults) {
    let place = document.getElementById("preview-faults");
    if (!faults) return place && place.remove();
    if (!place) {
      place = document.createElement("pre");
      place.id = "preview-faults";
      place.setAttribute("role", "alert");
      // A page of the site has no styles for this: it is the preview's.
      Object.assign(place.style, { padding: "1rem", border: "3px solid #b3261e", whiteSpace: "pre-wrap", background: "#fff", color: "#000" });
      document.body.prepend(place);
    }
    place.textContent = faults;
  }

  async function follow() {
    try {
      const answer = await fetch("/preview.json" + (seen === null ? "" : "?seen=" + seen));
      const { version, faults } = await answer.json();
      if (seen !== null && version !== seen && !faults) return location.reload();
      seen = version;
      tell(faults);
      follow();
    } catch (stopped) {
      // The preview was ended, or starts anew.
      setTimeout(follow, 1000);
    }
  }

  follow();
})();
