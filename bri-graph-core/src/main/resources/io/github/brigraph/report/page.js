"use strict";
// Written without the less-than sign and the ampersand, so that the page is well-formed XML besides.
(function () {
  function all(selector, within) {
    return Array.from((within || document).querySelectorAll(selector));
  }
  function filled(text, values) {
    return values.reduce(function (t, value, i) { return t.split("{" + i + "}").join(value); }, text);
  }

  // A picture wider than the screen starts near its middle: at its left edge is none of the units in question.
  all(".frame").forEach(function (frame) {
    if (frame.querySelector(".map, .network, .institution-network")) {
      frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) * 0.45;
    }
  });

  // Tables that can be sorted: each head becomes a button. Numbers go down first, names up.
  function key(cell) {
    var text = cell.textContent.trim();
    var number = parseFloat(text.replace(/,/g, ""));
    return cell.classList.contains("number") ? number : text;
  }
  function compare(a, b) {
    if (typeof a === "string") {
      return a.localeCompare(b, document.documentElement.lang);
    }
    if (isNaN(a) || isNaN(b)) {
      return isNaN(a) ? (isNaN(b) ? 0 : 1) : -1;
    }
    return a - b;
  }
  function sort(table, head, column) {
    var down = head.getAttribute("aria-sort") === "ascending"
      || (head.getAttribute("aria-sort") === null ? column.start === "descending" : false);
    all("th[aria-sort]", table).forEach(function (h) { h.removeAttribute("aria-sort"); });
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    var body = table.tBodies[0];
    Array.from(body.rows)
      .map(function (row, i) { return { row: row, key: key(row.cells[column.index]), i: i }; })
      .sort(function (x, y) {
        var order = compare(x.key, y.key);
        var undefinedLast = typeof x.key === "number" ? isNaN(x.key) || isNaN(y.key) : false;
        return (down ? (undefinedLast ? order : -order) : order) || x.i - y.i;
      })
      .forEach(function (entry) { body.appendChild(entry.row); });
  }
  all("table.sortable").forEach(function (table) {
    Array.from(table.tHead.rows[0].cells).forEach(function (head, index) {
      var title = head.querySelector("span");
      if (!all("tbody tr", table).some(function (row) { return row.cells[index].textContent.trim(); })) {
        return;
      }
      var button = document.createElement("button");
      button.type = "button";
      button.textContent = title.textContent;
      var ranks = index === 0;
      var column = { index: index, start: head.classList.contains("number") ? (ranks ? "ascending" : "descending") : "ascending" };
      button.addEventListener("click", function () { sort(table, head, column); });
      title.replaceWith(button);
    });
  });

  // The network: pointing at a disc, or its name in the field, leaves its ties alone; the slider sets the least weight.
  var network = document.querySelector("svg.network");
  var search = document.getElementById("network-search");
  if (network ? search : null) {
    var ties = all(".ties path, .more-ties path", network);
    var nodes = all(".nodes circle", network);
    var told = document.getElementById("network-told");
    var hint = told.textContent;
    var slider = document.getElementById("network-threshold");
    var shown = document.getElementById("network-shown");
    var byId = {};
    nodes.forEach(function (node) { byId[node.dataset.unit] = node; });
    ties.forEach(function (tie) { tie.weight = parseFloat(tie.dataset.weight); });
    var weights = Array.from(new Set(ties.map(function (tie) { return tie.weight; })))
      .sort(function (a, b) { return a - b; });
    var first = Math.min.apply(null, all(".ties path", network).slice(-170).map(function (t) { return t.weight; }));

    var title = function (element) { return element.querySelector("title").textContent; };
    var touched = false;
    var threshold = function () {
      var least = weights[slider.value];
      var count = 0;
      ties.forEach(function (tie) {
        // As it comes, the picture also has the two strongest ties of each unit, however weak they are.
        var visible = touched ? tie.weight >= least : tie.parentNode.classList.contains("ties");
        tie.classList.toggle("off", !visible);
        count += visible ? 1 : 0;
      });
      var text = filled(shown.dataset.text, [least.toLocaleString("en"), count]);
      shown.textContent = text;
      slider.setAttribute("aria-valuetext", text);
    };
    var focus = function (node) {
      network.classList.toggle("focused", node !== null);
      all(".lit", network).forEach(function (lit) { lit.classList.remove("lit"); });
      if (node === null) {
        told.textContent = hint;
        return;
      }
      var unit = node.dataset.unit;
      node.classList.add("lit");
      var own = ties.filter(function (tie) { return tie.dataset.a === unit || tie.dataset.b === unit; })
        .sort(function (a, b) { return b.weight - a.weight; });
      own.forEach(function (tie) {
        tie.classList.add("lit");
        byId[tie.dataset.a === unit ? tie.dataset.b : tie.dataset.a].classList.add("lit");
      });
      var partners = own.slice(0, 5).map(function (tie) {
        var other = byId[tie.dataset.a === unit ? tie.dataset.b : tie.dataset.a];
        return other.dataset.name + " (" + tie.weight.toLocaleString("en") + ")";
      });
      told.textContent = filled(told.dataset.partners, [title(node), partners.join(", ")]);
    };
    var named = function (text) {
      var wanted = text.trim().toLocaleLowerCase();
      var names = nodes.map(function (node) { return node.dataset.name.toLocaleLowerCase(); });
      var at = names.indexOf(wanted);
      if (0 > at) {
        at = nodes.findIndex(function (node) { return node.dataset.unit.toLocaleLowerCase() === wanted; });
      }
      if (0 > at) {
        at = names.findIndex(function (name) { return name.indexOf(wanted) >= 0; });
      }
      return 0 > at ? null : nodes[at];
    };
    var searched = function () {
      var node = search.value.trim() ? named(search.value) : null;
      focus(node);
      if (node === null ? search.value.trim() : false) {
        told.textContent = told.dataset.none;
      }
    };

    var names = document.getElementById("network-names");
    nodes.map(function (node) { return node.dataset.name; })
      .sort(function (a, b) { return a.localeCompare(b, document.documentElement.lang); })
      .forEach(function (name) {
        var option = document.createElement("option");
        option.value = name;
        names.appendChild(option);
      });
    nodes.forEach(function (node) {
      node.addEventListener("mouseenter", function () { focus(node); });
      node.addEventListener("mouseleave", searched);
      node.addEventListener("click", function () {
        search.value = node.dataset.name;
        searched();
      });
    });
    search.addEventListener("input", searched);
    slider.max = weights.length - 1;
    slider.value = Math.max(0, weights.indexOf(first));
    slider.addEventListener("input", function () {
      touched = true;
      threshold();
    });
    threshold();
    network.classList.add("ready");
    document.querySelector(".controls").hidden = false;
  }

  // The matrix: pointing at a cell tells its number.
  var matrix = document.querySelector("svg.matrix");
  var read = document.getElementById("matrix-told");
  if (matrix ? read : null) {
    var rows = all(".numbers rect", matrix);
    var numbers = rows.map(function (row) { return row.dataset.numbers.split(" "); });
    var left = parseFloat(rows[0].getAttribute("x"));
    var top = parseFloat(rows[0].getAttribute("y"));
    var cell = parseFloat(rows[0].getAttribute("height"));
    var idle = read.textContent;
    read.hidden = false;
    matrix.addEventListener("mousemove", function (event) {
      var at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.getScreenCTM().inverse());
      var column = Math.floor((at.x - left) / cell);
      var row = Math.floor((at.y - top) / cell);
      var inside = [row, column].every(function (i) { return i >= 0 ? rows.length > i : false; });
      read.textContent = inside
        ? filled(read.dataset.text, [rows[row].dataset.name, rows[column].dataset.name,
          row === column ? "–" : parseFloat(numbers[row][column]).toLocaleString("en")])
        : idle;
    });
    matrix.addEventListener("mouseleave", function () { read.textContent = idle; });
  }

  // On paper nothing can be opened: what was read and what addresses rest on is there from the start.
  window.addEventListener("beforeprint", function () {
    all("#coverage details").slice(0, 2).forEach(function (d) { d.open = true; });
  });
})();
